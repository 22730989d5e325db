# 説明: 渡した条ではなく、規程の全部で検査する
# fails: test_answer_inquiry

# %% answer_inquiry
def answer_inquiry(inquiry, ask):
    question = mask(inquiry)
    articles = search(question)
    try:
        text = ask(assistant_messages(question, articles))
    except OpenAIError:
        return hold("モデルにつながりません")
    return check_reply(text, RULES)
