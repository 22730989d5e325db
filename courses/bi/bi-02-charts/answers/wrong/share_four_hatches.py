# 説明: 模様を4つしか用意せず、5つ目の列がない
# fails: test_share_chart_hidden

# %% share_chart
def share_chart(records, names, title):
    totals = []
    for record in records:
        total = 0
        for name in names:
            total = total + record[name]
        totals.append(total)
    fig, ax = plt.subplots()
    years = column(records, "年度")
    bottoms = [0] * len(records)
    for name, hatch in zip(names, ["", "//", "..", "xx"]):
        values = []
        for record, total in zip(records, totals):
            values.append(record[name] / total * 100)
        ax.bar(years, values, bottom=bottoms, label=name, hatch=hatch, edgecolor="white")
        tops = []
        for bottom, value in zip(bottoms, values):
            tops.append(bottom + value)
        bottoms = tops
    ax.set_title(title)
    ax.set_ylabel("割合（％）")
    ax.legend(loc="upper left", bbox_to_anchor=(1, 1))
    return ax
