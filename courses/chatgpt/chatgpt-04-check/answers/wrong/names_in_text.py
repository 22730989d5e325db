# 説明: 資料の文そのものを調べるので、名前の一部が合うと見落とす
# fails: test_name_problems, test_name_problems_hidden

# %% name_problems
def name_problems(answer, source):
    known = source
    problems = []
    for name in find_names(answer):
        if name not in known:
            problems.append((name, "資料にない名前です"))
    return problems
