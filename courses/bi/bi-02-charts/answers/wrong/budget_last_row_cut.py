# 説明: 合計が最後の行だと決めつけ、最後の1行を除く
# fails: test_budget_chart_hidden

# %% budget_chart
def budget_chart(records, title):
    def amount(record):
        return record["予算額（千円）"]

    rows = []
    for record in records[:-1]:
        rows.append(record)
    rows = sorted(rows, key=amount, reverse=True)
    values = []
    for record in rows:
        values.append(record["予算額（千円）"] / 100000)
    fig, ax = plt.subplots()
    ax.barh(column(rows, "款"), values)
    ax.invert_yaxis()
    ax.set_title(title)
    ax.set_xlabel("予算額（億円）")
    return ax
