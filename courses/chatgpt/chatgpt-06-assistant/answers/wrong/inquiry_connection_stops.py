# 説明: つながらないと止まる
# fails: test_answer_inquiry, test_answer_inquiry_hidden

# %% answer_inquiry
def answer_inquiry(inquiry, ask):
    question = mask(inquiry)
    articles = search(question)
    text = ask(assistant_messages(question, articles))
    return check_reply(text, articles)
