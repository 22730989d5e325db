# 説明: 探さずに、規程の全部を渡す
# fails: test_answer_inquiry, test_answer_inquiry_hidden

# %% answer_inquiry
def answer_inquiry(inquiry, ask):
    question = mask(inquiry)
    articles = RULES
    try:
        text = ask(assistant_messages(question, articles))
    except OpenAIError:
        return hold("モデルにつながりません")
    return check_reply(text, articles)
