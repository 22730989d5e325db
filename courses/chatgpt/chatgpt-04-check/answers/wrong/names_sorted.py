# 説明: 案に出てきた順ではなく、並べ直す
# fails: test_name_problems_hidden

# %% name_problems
def name_problems(answer, source):
    known = find_names(source)
    problems = []
    for name in find_names(answer):
        if name not in known:
            problems.append((name, "資料にない名前です"))
    return sorted(problems)
