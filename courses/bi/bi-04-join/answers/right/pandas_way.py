# 説明: 正規表現と pandas の列の計算、matplotlib の Polygon で書く

# %% town_key
import re


def town_key(name):
    text = re.sub(r"\s", "", unicodedata.normalize("NFKC", name))
    text = re.sub("^架空区", "", text)
    return re.sub(
        "(十[一二]?|[一二三四五六七八九])丁目$", lambda found: f"{KANJI_NUMBERS[found.group(1)]}丁目", text
    )

# %% sum_by_town
def sum_by_town(table):
    return table["件数"].groupby(table["町丁目"].map(town_key)).sum().reset_index()

# %% key_report
def key_report(left, right):
    left, right = pd.Series(left, dtype=object), pd.Series(right, dtype=object)
    twice = set(left[left.duplicated()]) | set(right[right.duplicated()])
    return {
        "左だけ": sorted(left[~left.isin(right)].unique()),
        "右だけ": sorted(right[~right.isin(left)].unique()),
        "重なり": sorted(twice),
    }

# %% per_head
def per_head(counts, population, least):
    table = population[["町丁目", "人口"]].merge(counts, how="left")
    table["件数"] = table["件数"].fillna(0)
    table["千人当たり"] = (table["件数"] / table["人口"] * 1000).where(table["人口"] >= least)
    return table

# %% color_of
def color_of(rate, limits):
    if pd.isna(rate):
        return MISSING_COLOR
    edges = [float("-inf"), *limits, float("inf")]
    return MAP_COLORS[pd.cut([rate], edges, right=False, labels=False)[0]]

# %% town_map
from matplotlib.patches import Polygon


def town_map(shapes, table, limits, title):
    rates = table.set_index("町丁目")["千人当たり"].reindex(list(shapes))
    fig = plt.figure()
    ax = fig.add_subplot(aspect="equal", title=title)
    for name, rate in rates.items():
        hatch = "///" if pd.isna(rate) else ""
        for ring in shapes[name]:
            ax.add_patch(Polygon(ring, facecolor=color_of(rate, limits), edgecolor="w", hatch=hatch))
    ax.autoscale_view()
    add_legend(ax, limits)
    return fig
