# 説明: rag_messages を使わず、質問だけを渡す
# fails: test_answer_question, test_answer_question_hidden

# %% answer_question
def answer_question(question, find, ask):
    found = find(question)
    if not found:
        return "規程にありません", []
    answer = ask([{"role": "user", "content": question}]).strip()
    if answer == "規程にありません":
        return answer, []
    sources = cited(answer)
    known = [article["番号"] for article in found]
    if not sources:
        return "要確認", []
    for source in sources:
        if source not in known:
            return "要確認", []
    return answer, sources
