# 説明: 列の順番が、説明と違う
# fails: test_write_list, test_write_list_hidden

# %% write_list
def write_list(results, path):
    with open(path, "x", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["ファイル名", "契約番号", "結果"])
        for result in results:
            writer.writerow([result["ファイル名"], result["契約番号"], result["結果"]])
