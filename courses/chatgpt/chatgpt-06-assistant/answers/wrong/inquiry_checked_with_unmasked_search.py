# 説明: 検査に、隠していない文で探した条を渡す
# fails: test_answer_inquiry

# %% answer_inquiry
def answer_inquiry(inquiry, ask):
    question = mask(inquiry)
    articles = search(question)
    try:
        text = ask(assistant_messages(question, articles))
    except OpenAIError:
        return hold("モデルにつながりません")
    return check_reply(text, search(inquiry))
