# 説明: 内包表記や集合で、短く書く

# %% town_key
def town_key(name):
    text = "".join(unicodedata.normalize("NFKC", name).split()).removeprefix("架空区")
    for kanji, number in KANJI_NUMBERS.items():
        if text.endswith(kanji + "丁目"):
            return text[: -len(kanji) - 2] + f"{number}丁目"
    return text

# %% sum_by_town
def sum_by_town(table):
    keyed = table.assign(町丁目=[town_key(name) for name in table["町丁目"]])
    return keyed.pivot_table(index="町丁目", values="件数", aggfunc="sum").reset_index()

# %% key_report
from collections import Counter


def key_report(left, right):
    twice = {name for names in (left, right) for name, count in Counter(names).items() if count > 1}
    return {
        "左だけ": sorted(set(left) - set(right)),
        "右だけ": sorted(set(right) - set(left)),
        "重なり": sorted(twice),
    }

# %% per_head
def per_head(counts, population, least):
    numbers = dict(zip(counts["町丁目"], counts["件数"]))
    table = population[["町丁目", "人口"]].assign(件数=[numbers.get(name, 0) for name in population["町丁目"]])
    table["千人当たり"] = [
        count / people * 1000 if people >= least else float("nan")
        for people, count in zip(table["人口"], table["件数"])
    ]
    return table

# %% color_of
def color_of(rate, limits):
    return MISSING_COLOR if pd.isna(rate) else MAP_COLORS[sum(rate >= limit for limit in limits)]

# %% town_map
from matplotlib.collections import PolyCollection


def town_map(shapes, table, limits, title):
    rates = dict(zip(table["町丁目"], table["千人当たり"]))
    ax = plt.gca()
    colors = {name: color_of(rates.get(name), limits) for name in shapes}
    for missing in (False, True):
        names = [name for name in shapes if (colors[name] == MISSING_COLOR) == missing]
        ax.add_collection(
            PolyCollection(
                [ring for name in names for ring in shapes[name]],
                facecolors=[colors[name] for name in names for _ in shapes[name]],
                edgecolors="white",
                hatch="xx" if missing else None,
            )
        )
    ax.autoscale()
    ax.set(aspect="equal", title=title)
    add_legend(ax, limits)
    return ax
