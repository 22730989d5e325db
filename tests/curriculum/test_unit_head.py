from pathlib import Path

import pytest

from yorozu.curriculum.percent import parse_percent
from yorozu.curriculum.unit_head import UnitHead, head_of

HEAD = """\
# %% [markdown]
# # 題
#
# **学習目標**　この単元を終えると、次のことができます。
#
# - 表を **読む**
# - `=` で書く
#
# **所要時間**　45分（途中で60分休んでもよい）
#
# **業務での使いどころ**　毎月の集計です。
# 来月も使えます。
#
# データはすべて架空です。
# - 目標ではないもの
"""


def test_a_head_is_taken_apart() -> None:
    assert head_of(parse_percent(HEAD, Path("unit.py"))) == UnitHead(
        ("表を **読む**", "`=` で書く"), 45, "毎月の集計です。\n来月も使えます。"
    )


@pytest.mark.parametrize(
    "text",
    ["# %% [markdown]\n# # 題だけ\n", "# %%\n1\n", HEAD.replace("**　", " "), HEAD.replace("**", "__")],
)
def test_a_head_of_another_form_says_nothing(text: str) -> None:
    assert head_of(parse_percent(text, Path("unit.py"))) == UnitHead((), None, "")
