# 説明: どんなエラーも「つながりません」にする
# fails: test_extract

# %% extract
def extract(mail, ask, tries=3):
    messages = application_messages(mail)
    reasons = []
    for number in range(tries):
        try:
            answer = ask(messages)
        except Exception:
            reasons.append("モデルにつながりません")
            continue
        application, reason = read_application(answer)
        if application is not None:
            return application, reasons
        reasons.append(reason)
        messages = retry_messages(messages, answer, reason)
    return None, reasons
