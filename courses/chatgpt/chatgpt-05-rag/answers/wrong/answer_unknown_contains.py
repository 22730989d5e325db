# 説明: 「規程にありません」が入っていれば、ないことにする
# fails: test_answer_question, test_answer_question_hidden

# %% answer_question
def answer_question(question, find, ask):
    found = find(question)
    if not found:
        return "規程にありません", []
    answer = ask(rag_messages(question, found)).strip()
    if "規程にありません" in answer:
        return "規程にありません", []
    sources = cited(answer)
    known = [article["番号"] for article in found]
    if not sources:
        return "要確認", []
    for source in sources:
        if source not in known:
            return "要確認", []
    return answer, sources
