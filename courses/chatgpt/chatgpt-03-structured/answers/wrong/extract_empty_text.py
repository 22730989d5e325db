# 説明: 理由がないとき、空のリストではなく空の文字列を返す
# fails: test_extract, test_extract_hidden

# %% extract
def extract(mail, ask, tries=3):
    messages = application_messages(mail)
    reasons = []
    for number in range(tries):
        try:
            answer = ask(messages)
        except OpenAIError:
            reasons.append("モデルにつながりません")
            continue
        application, reason = read_application(answer)
        if application is not None:
            return application, reasons or ""
        reasons.append(reason)
        messages = retry_messages(messages, answer, reason)
    return None, reasons
