# 説明: 条が1つも見つからなければ、モデルに頼まずに、規程にないとする
# fails: test_answer_inquiry_hidden

# %% answer_inquiry
def answer_inquiry(inquiry, ask):
    question = mask(inquiry)
    articles = search(question)
    if len(articles) == 0:
        return made("規程にない", NOT_FOUND, "")
    try:
        text = ask(assistant_messages(question, articles))
    except OpenAIError:
        return hold("モデルにつながりません")
    return check_reply(text, articles)
