"""The check that a chart's fonts have the characters of its texts; what they lack is drawn as an empty box.

matplotlib's fonts are looked at only when the check is used.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from yorozu.checks.axes import tick_labels
from yorozu.checks.drawing import failed

# The package that brings this font is installed wherever the courses run.
_JAPANESE_FONT = "IPAexGothic"
_FORMULA = re.compile(r"(?<!\\)\$.*?(?<!\\)\$", re.DOTALL)
_MOST_SHOWN = 10


def glyphs(ax: Any, *, what: str = "", look: str = "", hidden: bool = False) -> None:
    """Pass if every character of the texts in the chart's figure has a glyph in the fonts of its text.

    Args:
        ax: the Axes; the texts of its whole figure are read, ticks and legends too.
        what: what is checked, in Japanese.
        look: where to look, in Japanese, instead of how to set a Japanese font.
        hidden: show neither the characters nor the text.

    Raises:
        CheckFailed: a character has none.
    """
    for text, font in _texts(ax):
        missing = _missing(text, _fonts(font))
        if not missing:
            continue
        families = [str(family) for family in font.get_family()]
        shown = "".join(f"「{character}」" for character in missing[:_MOST_SHOWN])
        if len(missing) > _MOST_SHOWN:
            shown += f"など{len(missing)}文字"
        names = "、".join(families)
        raise failed(
            what or "グラフの文字",
            f"グラフの字体（フォント）{names} にない文字があり、□ などになります。",
            look or _advice(families),
            hidden,
            "どの文字も、字体にあること",
            f"字体にない文字 {shown}",
            f"グラフの中の「{text}」",
        )


def _advice(families: list[str]) -> str:
    if _JAPANESE_FONT in families:
        return (
            f"日本語の字体 {_JAPANESE_FONT} にもない、めずらしい文字です。その文字のある字体が"
            "パソコンにあれば、次のように、後ろに足します。"
            f'plt.rcParams["font.family"] = ["{_JAPANESE_FONT}", "字体の名前"]'
        )
    return (
        f"import matplotlib_fontja を実行すると、日本語の字体 {_JAPANESE_FONT} を使います。その後で、グラフを"
        "かき直してください。fontname や family で、ほかの字体を指定していないかも見てください。"
    )


def _texts(ax: Any) -> list[tuple[str, Any]]:
    """The texts of the figure that are seen, without the empty ones, and the font properties of each."""
    found = [
        (text.get_text(), text.get_fontproperties())
        for text in _written(ax.get_figure())
        if text.get_visible()
    ]
    for panel in ax.get_figure().axes:
        for axis in (panel.xaxis, panel.yaxis):
            found += [(text, label.get_fontproperties()) for _, text, label in tick_labels(axis)]
            found += [(label.get_text(), label.get_fontproperties()) for label in _minor_labels(axis)]
    return [(text, font) for text, font in found if text.strip()]


def _written(artist: Any) -> Iterator[Any]:
    """The texts that belong to an artist, those of ticks apart."""
    from matplotlib.axis import Axis
    from matplotlib.text import Text

    if isinstance(artist, Text):
        yield artist
    # Asked for what belongs to it, an axis makes all of its ticks.
    of_axis = isinstance(artist, Axis)
    for child in (artist.label, artist.offsetText) if of_axis else artist.get_children():
        yield from _written(child)


def _minor_labels(axis: Any) -> list[Any]:
    from matplotlib.ticker import NullLocator

    if isinstance(axis.get_minor_locator(), NullLocator):
        return []
    return list(axis.get_minorticklabels())


def _fonts(properties: Any) -> list[Any]:
    """The fonts that matplotlib tries for these properties, in its order."""
    import matplotlib as mpl
    from matplotlib import font_manager

    settings: Any = mpl.rcParams
    families: list[str] = []
    for family in properties.get_family():  # a name, or "sans-serif" and its like, which stand for several
        families += settings.get(f"font.{family}", [family])
    paths = []
    for family in families:
        wanted = properties.copy()
        wanted.set_family(family)
        try:
            paths.append(font_manager.findfont(wanted, fallback_to_default=False))
        except ValueError:  # no such font on this machine
            continue
    return [font_manager.get_font(path) for path in paths or [font_manager.findfont(properties)]]


def _missing(text: str, fonts: Iterable[Any]) -> list[str]:
    """The characters that none of the fonts has, each once; formulas have fonts of their own."""
    seen = dict.fromkeys(_FORMULA.sub("", text))
    return [
        character
        for character in seen
        if character.isprintable()
        and not character.isspace()
        and not any(font.get_char_index(ord(character)) for font in fonts)
    ]
