# 説明: 引数の ask を使わず、ask_model を使う
# fails: test_sort_mails, test_sort_mails_hidden

# %% sort_mails
def sort_mails(mails, ask):
    results = {}
    for mail in mails:
        answer = ask_model(desk_messages(mail["本文"])).strip()
        if answer not in DESKS:
            answer = "要確認"
        results[mail["番号"]] = answer
    return results
