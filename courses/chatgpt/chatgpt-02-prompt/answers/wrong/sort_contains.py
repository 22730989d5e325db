# 説明: 名前が含まれていればよいことにする
# fails: test_sort_mails, test_sort_mails_hidden

# %% sort_mails
def sort_mails(mails, ask):
    results = {}
    for mail in mails:
        answer = ask(desk_messages(mail["本文"])).strip()
        found = [desk for desk in DESKS if desk in answer]
        answer = found[0] if found else "要確認"
        results[mail["番号"]] = answer
    return results
