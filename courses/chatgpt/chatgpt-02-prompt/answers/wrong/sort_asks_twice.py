# 説明: 1通に ask を2回呼ぶ
# fails: test_sort_mails, test_sort_mails_hidden

# %% sort_mails
def sort_mails(mails, ask):
    results = {}
    for mail in mails:
        if ask(desk_messages(mail["本文"])).strip() in DESKS:
            results[mail["番号"]] = ask(desk_messages(mail["本文"])).strip()
        else:
            results[mail["番号"]] = "要確認"
    return results
