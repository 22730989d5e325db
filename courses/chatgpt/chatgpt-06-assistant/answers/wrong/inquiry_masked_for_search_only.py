# 説明: 探すときだけ隠し、モデルには隠さずに渡す
# fails: test_answer_inquiry, test_answer_inquiry_hidden

# %% answer_inquiry
def answer_inquiry(inquiry, ask):
    question = mask(inquiry)
    articles = search(question)
    try:
        text = ask(assistant_messages(inquiry, articles))
    except OpenAIError:
        return hold("モデルにつながりません")
    return check_reply(text, articles)
