# 説明: 自分で「,」をつなぎ、名前の中の「,」で列がずれる
# fails: test_write_list, test_write_list_hidden

# %% write_list
def write_list(results, path):
    with open(path, "x", encoding="utf-8-sig", newline="") as file:
        file.write("契約番号,ファイル名,結果\n")
        for result in results:
            file.write(f'{result["契約番号"] or ""},{result["ファイル名"] or ""},{result["結果"]}\n')
