# 説明: 横軸の範囲を、この表に合わせて決めてしまう
# fails: test_budget_chart_hidden

# %% budget_chart
def budget_chart(records, title):
    def amount(record):
        return record["予算額（千円）"]

    rows = []
    for record in records:
        if record["款"] == "合計":
            continue
        rows.append(record)
    rows = sorted(rows, key=amount, reverse=True)
    values = []
    for record in rows:
        values.append(record["予算額（千円）"] / 100000)
    fig, ax = plt.subplots()
    ax.barh(column(rows, "款"), values)
    ax.invert_yaxis()
    ax.set_xlim(0, 800)
    ax.set_title(title)
    ax.set_xlabel("予算額（億円）")
    return ax
