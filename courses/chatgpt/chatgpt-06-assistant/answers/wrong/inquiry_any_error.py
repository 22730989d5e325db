# 説明: どんなエラーでも受け止める
# fails: test_answer_inquiry_hidden

# %% answer_inquiry
def answer_inquiry(inquiry, ask):
    question = mask(inquiry)
    articles = search(question)
    try:
        text = ask(assistant_messages(question, articles))
    except Exception:
        return hold("モデルにつながりません")
    return check_reply(text, articles)
