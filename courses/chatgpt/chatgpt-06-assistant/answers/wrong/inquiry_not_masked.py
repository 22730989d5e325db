# 説明: 隠さずにモデルに渡す
# fails: test_answer_inquiry, test_answer_inquiry_hidden

# %% answer_inquiry
def answer_inquiry(inquiry, ask):
    question = inquiry
    articles = search(question)
    try:
        text = ask(assistant_messages(question, articles))
    except OpenAIError:
        return hold("モデルにつながりません")
    return check_reply(text, articles)
