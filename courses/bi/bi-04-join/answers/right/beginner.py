# 説明: for と if だけで、1つずつ書く

# %% town_key
def town_key(name):
    text = name
    for wide, half in zip("０１２３４５６７８９", "0123456789"):
        text = text.replace(wide, half)
    text = text.replace(" ", "")
    text = text.replace("　", "")
    if text.startswith("架空区"):
        text = text[3:]
    kanji = ["十二", "十一", "十", "九", "八", "七", "六", "五", "四", "三", "二", "一"]
    number = 12
    for word in kanji:
        if text.endswith(word + "丁目"):
            length = len(word) + 2
            text = text[:-length] + str(number) + "丁目"
            break
        number = number - 1
    return text

# %% sum_by_town
def sum_by_town(table):
    totals = {}
    for row in table.to_dict("records"):
        name = town_key(row["町丁目"])
        if name not in totals:
            totals[name] = 0
        totals[name] = totals[name] + row["件数"]
    rows = []
    for name in totals:
        rows.append({"町丁目": name, "件数": totals[name]})
    return pd.DataFrame(rows)

# %% key_report
def key_report(left, right):
    left_only = []
    for name in left:
        if name not in right:
            left_only.append(name)
    right_only = []
    for name in right:
        if name not in left:
            right_only.append(name)
    twice = []
    for name in left:
        if left.count(name) >= 2:
            twice.append(name)
    for name in right:
        if right.count(name) >= 2:
            twice.append(name)
    return {"左だけ": sorted(set(left_only)), "右だけ": sorted(set(right_only)), "重なり": sorted(set(twice))}

# %% per_head
def per_head(counts, population, least):
    numbers = {}
    for row in counts.to_dict("records"):
        numbers[row["町丁目"]] = row["件数"]
    rows = []
    for row in population.to_dict("records"):
        name = row["町丁目"]
        count = 0
        if name in numbers:
            count = numbers[name]
        if row["人口"] >= least:
            rows.append([name, row["人口"], count, count * 1000 / row["人口"]])
        else:
            rows.append([name, row["人口"], count, None])
    return pd.DataFrame(rows, columns=["町丁目", "人口", "件数", "千人当たり"])

# %% color_of
def color_of(rate, limits):
    if rate is None or rate != rate:
        return MISSING_COLOR
    if rate < limits[0]:
        return MAP_COLORS[0]
    elif rate < limits[1]:
        return MAP_COLORS[1]
    elif rate < limits[2]:
        return MAP_COLORS[2]
    else:
        return MAP_COLORS[3]

# %% town_map
def town_map(shapes, table, limits, title):
    fig, ax = plt.subplots(figsize=(8, 5))
    for name in shapes:
        color = MISSING_COLOR
        for row in table.to_dict("records"):
            if row["町丁目"] == name:
                color = color_of(row["千人当たり"], limits)
        for ring in shapes[name]:
            xs = []
            ys = []
            for point in ring:
                xs.append(point[0])
                ys.append(point[1])
            if color == MISSING_COLOR:
                ax.fill(xs, ys, facecolor=color, hatch="///")
            else:
                ax.fill(xs, ys, color=color)
    ax.axis("equal")
    ax.set_title(title)
    add_legend(ax, limits)
    return ax
