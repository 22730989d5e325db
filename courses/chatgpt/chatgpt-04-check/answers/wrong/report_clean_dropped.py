# 説明: 指摘のない案を、表から落とす
# fails: test_report, test_report_hidden

# %% report
def report(answers, source, check):
    found = {}
    for name, answer in answers.items():
        found[name] = check(answer, source)
    ordered = sorted(found.items(), key=lambda pair: len(pair[1]), reverse=True)
    rows = []
    for name, problems in ordered:
        for kind, spot, reason in problems:
            rows.append(make_row(name, answers[name], source, kind, spot, reason))
    return rows
