# 説明: 単位を比べない
# fails: test_quantity_problems, test_quantity_problems_hidden

# %% quantity_problems
def quantity_problems(answer, source):
    known = [read_quantity(written)[0] for written in find_quantities(source)]
    problems = []
    for written in find_quantities(answer):
        number, unit = read_quantity(written)
        if number in known:
            continue
        if number * 1000 in known or number / 1000 in known:
            problems.append((written, "1000倍違います（千円と円の取り違え？）"))
        else:
            problems.append((written, "資料にない数です"))
    return problems
