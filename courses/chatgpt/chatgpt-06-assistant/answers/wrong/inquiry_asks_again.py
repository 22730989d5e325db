# 説明: 要確認のときに、もう一度頼む
# fails: test_answer_inquiry, test_answer_inquiry_hidden

# %% answer_inquiry
def answer_inquiry(inquiry, ask):
    question = mask(inquiry)
    articles = search(question)
    try:
        text = ask(assistant_messages(question, articles))
    except OpenAIError:
        return hold("モデルにつながりません")
    result = check_reply(text, articles)
    if result["状態"] == "要確認":
        text = ask(assistant_messages(question, articles))
        result = check_reply(text, articles)
    return result
