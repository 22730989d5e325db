# 説明: 理由を1つの文字列につなぐ
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
            return application, reasons
        reasons.append(reason)
        messages = retry_messages(messages, answer, reason)
    return None, "、".join(reasons)
