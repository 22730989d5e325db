"""The courses' pages say what the courses are."""

import shutil
from pathlib import Path

import pytest

from yorozu.course_pages import FOLDER, pages, write
from yorozu.site import Site


@pytest.fixture
def root(site: Site) -> Path:
    (site.root / "docs" / "images").mkdir(parents=True)
    (site.root / "docs" / "how-to").mkdir()
    return site.root


def test_the_pages_are_what_the_courses_say(checkout: Path) -> None:
    written = {page.name: page.read_text(encoding="utf-8") for page in (checkout / FOLDER).glob("*")}
    assert written == pages(checkout), "write them anew: just course-pages"


def test_a_page_has_units_minutes_objectives_and_skills(root: Path) -> None:
    listing = root / "courses" / "sample" / "course.toml"
    text = listing.read_text(encoding="utf-8")
    listing.write_text(text + 'objectives = ["合計を出す関数を書く"]\n', encoding="utf-8")
    page = pages(root)["sample.md"]
    assert page.startswith("# 見本の講座（`sample`）\n")
    assert "| 単元 | 1（修了に必要なもの 1） |" in page
    assert "| 標準の時間 | 合わせて 30分 |" in page
    assert "| 1 | [合計を出す](#sample-01-total) | 30 | 必要 |" in page
    assert "| デジタルスキル標準 | データ活用 |" in page
    assert "次のことができます。\n\n* 合計を出す関数を書く\n" in page


def test_the_head_that_learners_read_comes_before_the_listing(root: Path) -> None:
    unit = root / "courses" / "sample" / "sample-01-total" / "sample-01-total.py"
    text = unit.read_text(encoding="utf-8")
    goals = "# **学習目標**　次のことです。\n#\n# - 頭の目標\n#\n# **業務での使いどころ**　毎月。\n"
    head = f"# %% [markdown]\n{goals}\n"
    before, marker, after = text.partition("# %%")
    unit.write_text(before + head + marker + after, encoding="utf-8")
    listing = root / "courses" / "sample" / "course.toml"
    listing.write_text(listing.read_text(encoding="utf-8") + 'objectives = ["表の目標"]\n', encoding="utf-8")
    page = pages(root)["sample.md"]
    assert "* 頭の目標" in page
    assert "\n毎月。\n" in page
    assert "表の目標" not in page


def test_pictures_and_guides_are_shown_when_they_are_there(root: Path, checkout: Path) -> None:
    assert "../images/" not in pages(root)["sample.md"]
    assert "teach-" not in pages(root)["sample.md"]
    shutil.copy(checkout / "docs" / "images" / "staff.png", root / "docs" / "images" / "sample-01-total.png")
    (root / "docs" / "how-to" / "teach-sample.md").write_text("# 教える\n", encoding="utf-8")
    page = pages(root)["sample.md"]
    assert "](../images/sample-01-total.png)" in page
    assert "](../how-to/teach-sample.md)" in page


def test_writing_takes_away_the_page_of_a_course_that_is_no_more(root: Path) -> None:
    (root / FOLDER).mkdir()
    (root / FOLDER / "gone.md").write_text("old", encoding="utf-8")
    write(root)
    assert [path.name for path in (root / FOLDER).iterdir()] == ["sample.md"]
    assert (root / FOLDER / "sample.md").read_text(encoding="utf-8") == pages(root)["sample.md"]
