# 説明: writerow に、リストにせず3つの値を渡す
# fails: test_write_list, test_write_list_hidden

# %% write_list
def write_list(results, path):
    with open(path, "x", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["契約番号", "ファイル名", "結果"])
        for result in results:
            writer.writerow(result["契約番号"], result["ファイル名"], result["結果"])
