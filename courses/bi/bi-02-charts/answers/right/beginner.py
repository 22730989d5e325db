# 説明: 番号で数え、if を並べ、plt に直接かく

# %% chart_for
def chart_for(number):
    if number == 1 or number == 8:
        return "折れ線"
    elif number == 2 or number == 5:
        return "棒"
    elif number == 3 or number == 7:
        return "100%積み上げ棒"
    else:
        return "ヒストグラム"

# %% finding
def finding(name, records):
    old = records[0][name]
    new = records[len(records) - 1][name]
    ratio = round(new * 100 / old) - 100
    span = records[0]["年度"] + "から" + records[-1]["年度"] + "まで"
    if ratio == 0:
        return name + "は、" + span + "ほとんど変わらない"
    elif ratio > 0:
        return name + "は、" + span + "に" + str(ratio) + "%増えた"
    else:
        return name + "は、" + span + "に" + str(-ratio) + "%減った"

# %% trend_chart
def trend_chart(records, names, title):
    years = []
    for record in records:
        years.append(record["年度"])
    styles = ["-", "--", ":", "-.", "-"]
    marks = ["o", "o", "o", "o", "x"]
    for i in range(len(names)):
        values = []
        for record in records:
            values.append(record[names[i]])
        plt.plot(years, values, linestyle=styles[i], marker=marks[i], color=COLORS[i])
    plt.legend(names)
    plt.title(title)
    plt.xlabel("年度")
    plt.ylabel("件数 [件]")
    return plt.gca()

# %% budget_chart
def budget_chart(records, title):
    left = []
    for record in records:
        if record["款"] != "合計":
            left.append(record)
    names = []
    values = []
    while len(left) > 0:
        smallest = left[0]
        for record in left:
            if record["予算額（千円）"] < smallest["予算額（千円）"]:
                smallest = record
        left.remove(smallest)
        names.append(smallest["款"])
        values.append(smallest["予算額（千円）"] * 1000 / 100000000)
    plt.figure()
    plt.barh(names, values, color=COLORS[0])
    plt.xlim(0, max(values) * 1.1)
    for i in range(len(names)):
        plt.text(values[i], i, str(values[i]))
    plt.title(title)
    plt.xlabel("億円（予算額）")
    plt.ylabel("款")
    return plt.gca()

# %% share_chart
def share_chart(records, names, title):
    fig = plt.figure()
    for i in range(len(names)):
        for j in range(len(records)):
            total = 0
            below = 0
            for k in range(len(names)):
                total = total + records[j][names[k]]
                if k < i:
                    below = below + records[j][names[k]]
            if j == 0:
                label = names[i]
            else:
                label = None
            plt.bar(
                records[j]["年度"],
                records[j][names[i]] / total * 100,
                bottom=below / total * 100,
                color=COLORS[i],
                hatch=HATCHES[i],
                label=label,
            )
    plt.legend()
    plt.ylim(0, 100)
    plt.title(title)
    plt.ylabel("割合(%)")
    return fig

# %% wait_chart
def wait_chart(minutes, title):
    edges = [0]
    while edges[-1] <= max(minutes):
        edges.append(edges[-1] + 5)
    plt.hist(minutes, edges)
    plt.xticks(edges)
    plt.title(title)
    plt.xlabel("待ち時間（分）")
    plt.ylabel("人数（人）")
    return plt.gca()
