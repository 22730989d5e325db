# 説明: 決まり文句も調べる
# fails: test_claim_problems, test_claim_problems_hidden

# %% claim_problems
def claim_problems(answer, source, limit):
    problems = []
    for sentence in sentences(answer):
        part, line = nearest(sentence, source)
        if part < limit:
            problems.append((sentence, "資料に根拠が見当たりません"))
        elif speaker(sentence) != "" and speaker(sentence) != speaker(line):
            problems.append((sentence, f"発言者が違うかもしれません（資料は「{line}」）"))
    return problems
