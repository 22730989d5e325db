# 説明: 改行の付いた答えを受け付けない
# fails: test_sort_mails, test_sort_mails_hidden

# %% sort_mails
def sort_mails(mails, ask):
    results = {}
    for mail in mails:
        answer = ask(desk_messages(mail["本文"]))
        if answer not in DESKS:
            answer = "要確認"
        results[mail["番号"]] = answer
    return results
