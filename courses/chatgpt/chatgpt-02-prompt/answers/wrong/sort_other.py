# 説明: 当てはまらない答えを「その他」にする
# fails: test_sort_mails, test_sort_mails_hidden

# %% sort_mails
def sort_mails(mails, ask):
    results = {}
    for mail in mails:
        answer = ask(desk_messages(mail["本文"])).strip()
        if answer not in DESKS:
            answer = "その他"
        results[mail["番号"]] = answer
    return results
