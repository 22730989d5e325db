# 説明: 案と資料を逆にして、案にない名前を並べる
# fails: test_name_problems, test_name_problems_hidden

# %% name_problems
def name_problems(answer, source):
    known = find_names(answer)
    problems = []
    for name in find_names(source):
        if name not in known:
            problems.append((name, "資料にない名前です"))
    return problems
