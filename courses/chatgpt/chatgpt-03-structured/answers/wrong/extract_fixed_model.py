# 説明: 引数の ask を使わず、ask_model を使う
# fails: test_extract, test_extract_hidden

# %% extract
def extract(mail, ask, tries=3):
    messages = application_messages(mail)
    reasons = []
    for number in range(tries):
        try:
            answer = ask_model(messages)
        except OpenAIError:
            reasons.append("モデルにつながりません")
            continue
        application, reason = read_application(answer)
        if application is not None:
            return application, reasons
        reasons.append(reason)
        messages = retry_messages(messages, answer, reason)
    return None, reasons
