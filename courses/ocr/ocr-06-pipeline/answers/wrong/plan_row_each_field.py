# 説明: 清書の行を、項目ごとに足す
# fails: test_plan, test_plan_hidden

# %% plan
def plan(forms, people, companies, limits):
    clean = []
    doubtful = []
    for form in forms:
        settled = settle_person(values_of(form), people)
        settled.update(settle_company(values_of(form), companies))
        row = {"申請書": form["申請書"]}
        for cell in form["欄"]:
            field = cell["項目"]
            reason = reason_of(cell, limits)
            if field in settled:
                row[field] = settled[field]
            elif reason == "":
                row[field] = cell["値"]
            else:
                row[field] = None
                doubtful.append(
                    {
                        "申請書": form["申請書"],
                        "項目": field,
                        "理由": reason,
                        "読み取り": cell["読み取り"],
                        "切り抜き": cell["切り抜き"],
                    }
                )
            clean.append(row)
    return clean, doubtful
