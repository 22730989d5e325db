# 説明: 模様が、塗った色と同じ色で見えない
# fails: test_town_map, test_town_map_hidden

# %% town_map
def town_map(shapes, table, limits, title):
    rates = {}
    for row in table.to_dict("records"):
        rates[row["町丁目"]] = row["千人当たり"]
    fig, ax = plt.subplots()
    for name, rings in shapes.items():
        color = color_of(rates.get(name), limits)
        if color == MISSING_COLOR:
            hatch = "///"
        else:
            hatch = None
        for ring in rings:
            xs = [point[0] for point in ring]
            ys = [point[1] for point in ring]
            ax.fill(xs, ys, color=color, hatch=hatch)
    ax.set_aspect("equal")
    ax.axis("off")
    ax.set_title(title)
    add_legend(ax, limits)
    return ax
