# 説明: for と if だけで、1つずつ書く

# %% change_rate
def change_rate(before, now):
    if before == 0:
        rate = None
    else:
        rate = now / before * 100 - 100
    return rate

# %% rate_label
def rate_label(before, now):
    if before == 0:
        if now == 0:
            return "-"
        else:
            return "皆増"
    if now == 0:
        return "皆減"
    rate = round((now - before) / before * 100, 1)
    if rate == 0:
        return "0.0%"
    if rate < 0:
        return "△" + str(float(abs(rate))) + "%"
    return str(float(rate)) + "%"

# %% compare_years
def compare_years(tidy, before, now):
    old = {}
    new = {}
    for row in tidy.to_dict("records"):
        kan = row["款"]
        if row["年度"] == before or row["年度"] == now:
            if kan not in old:
                old[kan] = 0
                new[kan] = 0
        if row["年度"] == before:
            old[kan] = old[kan] + row["金額(円)"]
        if row["年度"] == now:
            new[kan] = new[kan] + row["金額(円)"]
    total = 0
    for kan in old:
        total = total + old[kan]
    rows = []
    for kan in old:
        rows.append([
            kan, old[kan], new[kan], new[kan] - old[kan], change_rate(old[kan], new[kan]),
            (new[kan] - old[kan]) / total * 100,
        ])

    def size(row):
        return abs(row[3])

    rows = sorted(rows, key=size, reverse=True)
    return pd.DataFrame(rows, columns=COMPARE_COLUMNS)

# %% share_finding
def share_finding(compared, kan):
    old_total = 0
    new_total = 0
    for row in compared.to_dict("records"):
        old_total = old_total + row["前年度(円)"]
        new_total = new_total + row["当年度(円)"]
        if row["款"] == kan:
            found = row
    old = found["前年度(円)"] / old_total * 100
    new = found["当年度(円)"] / new_total * 100
    if found["当年度(円)"] > found["前年度(円)"]:
        amount = "金額は増えた"
    elif found["当年度(円)"] < found["前年度(円)"]:
        amount = "金額は減った"
    else:
        amount = "金額は同じ"
    points = round(new - old, 1)
    if points == 0:
        return f"{kan}の構成比は{old:.1f}%から{new:.1f}%で、ほとんど変わらない（{amount}）"
    if points > 0:
        return f"{kan}の構成比は{old:.1f}%から{new:.1f}%へ、{points}ポイント上がった（{amount}）"
    return f"{kan}の構成比は{old:.1f}%から{new:.1f}%へ、{abs(points)}ポイント下がった（{amount}）"

# %% change_table
def change_table(counts, before, now, least):
    rows = []
    old_total = 0
    new_total = 0
    for row in counts.to_dict("records"):
        old = row[before]
        new = row[now]
        old_total = old_total + old
        new_total = new_total + new
        label = rate_label(old, new)
        if old < least:
            label = "少数"
        rows.append([row["相談の種類"], old, new, new - old, label])
    label = rate_label(old_total, new_total)
    if old_total < least:
        label = "少数"
    rows.append(["計", old_total, new_total, new_total - old_total, label])
    return pd.DataFrame(rows, columns=["相談の種類", before, now, "増減", "増減率"])

# %% index_panels
def index_panels(tidy, names, title):
    years = sorted(set(tidy["年度"]))
    fig, axes = plt.subplots(1, len(names), figsize=(12, 3), sharey=True)
    number = 0
    for name in names:
        amounts = []
        for year in years:
            amount = 0
            for row in tidy.to_dict("records"):
                if row["年度"] == year and row["款"] == name:
                    amount = amount + row["金額(円)"]
            amounts.append(amount)
        values = []
        for amount in amounts:
            values.append(amount / amounts[0] * 100)
        axes[number].plot(years, values, color=COLORS[number])
        axes[number].set_title(f"{name}（{amounts[0] / 100000000:.1f}億円）")
        axes[number].set_ylabel("指数（最初の年度=100）")
        number = number + 1
    plt.suptitle(title)
    return fig
