# 説明: 1つの文ではなく、資料の全部から言葉を集める
# fails: test_claim_problems_hidden

# %% claim_problems
def claim_problems(answer, source, limit):
    problems = []
    for sentence in sentences(answer):
        if sentence in GREETINGS:
            continue
        line = nearest(sentence, source)[1]
        part = share(sentence, source)
        if part < limit:
            problems.append((sentence, "資料に根拠が見当たりません"))
        elif speaker(sentence) != "" and speaker(sentence) != speaker(line):
            problems.append((sentence, f"発言者が違うかもしれません（資料は「{line}」）"))
    return problems
