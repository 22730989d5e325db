# 説明: 発言者のない文も、発言者が違うことにする
# fails: test_claim_problems, test_claim_problems_hidden

# %% claim_problems
def claim_problems(answer, source, limit):
    problems = []
    for sentence in sentences(answer):
        if sentence in GREETINGS:
            continue
        part, line = nearest(sentence, source)
        if part < limit:
            problems.append((sentence, "資料に根拠が見当たりません"))
        elif speaker(sentence) != speaker(line):
            problems.append((sentence, f"発言者が違うかもしれません（資料は「{line}」）"))
    return problems
