# 説明: 書いてあるままの形ではなく、そろえた数を入れる
# fails: test_quantity_problems, test_quantity_problems_hidden

# %% quantity_problems
def quantity_problems(answer, source):
    known = [read_quantity(written) for written in find_quantities(source)]
    problems = []
    for written in find_quantities(answer):
        number, unit = read_quantity(written)
        if (number, unit) in known:
            continue
        if (number * 1000, unit) in known or (number / 1000, unit) in known:
            problems.append((number, "1000倍違います（千円と円の取り違え？）"))
        else:
            problems.append((number, "資料にない数です"))
    return problems
