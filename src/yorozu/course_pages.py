"""Writes docs/courses/ from the courses themselves: `python -m yorozu.course_pages`."""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from yorozu.curriculum.course import Course, Unit, load_courses
from yorozu.curriculum.percent import read_percent
from yorozu.curriculum.unit_head import head_of

FOLDER = Path("docs/courses")
"""Where the pages are, as seen from the checkout's root."""


def pages(root: Path) -> dict[str, str]:
    """The text of every course's page, by its file name.

    Args:
        root: the checkout, with courses/ and docs/.

    Raises:
        CurriculumError: courses/ is not in order.
    """
    return {
        f"{course.slug}.md": "\n".join(_page(root / "docs", course))
        for course in load_courses(root / "courses")
    }


def _page(docs: Path, course: Course) -> Iterator[str]:
    required = sum(unit.required for unit in course.units)
    minutes = sum(unit.minutes for unit in course.units)
    yield f"""\
# {course.title}（`{course.slug}`）

<!-- courses/{course.slug} から `just course-pages` で書き出したものです。直すのは、元のほうです。 -->

{course.summary.strip()}

| 項目 | 内容 |
| --- | --- |
| 単元 | {len(course.units)}（修了に必要なもの {required}） |
| 標準の時間 | 合わせて {minutes}分 |
| 修了で記録される時間 | {course.hours:g}時間 |
| 単元の合格 | 点数の {course.unit_score:.0%} 以上 |
| 版 | {course.version} |

## 単元

| | 単元 | 分 | 修了に |
| --- | --- | --- | --- |"""
    for number, unit in enumerate(course.units, start=1):
        yield (
            f"| {number} | [{unit.title}](#{unit.slug}) | {unit.minutes} "
            f"| {'必要' if unit.required else '任意'} |"
        )
    yield ""
    for number, unit in enumerate(course.units, start=1):
        yield from _section(docs, number, unit)
    yield "## デジタルスキル標準との対応\n"
    yield "| 標準 | 項目 |\n| --- | --- |"
    for standard, skills in groupby(map(_split, course.skills), key=lambda pair: pair[0]):
        yield f"| {standard} | {'、'.join(skill for _, skill in skills)} |"
    yield "\n## 教える人へ\n"
    guide = f"how-to/teach-{course.slug}.md"
    if (docs / guide).is_file():
        yield f"* [この講座を教える手引き](../{guide})"
    yield "* [クラスを進める](../how-to/run-a-class.md)"
    yield "* [別の区へ渡す、別の区からもらう](../how-to/move-a-course.md)"
    yield "* [単元を書く](../how-to/write-a-unit.md)（英語）\n"


def _section(docs: Path, number: int, unit: Unit) -> Iterator[str]:
    head = head_of(read_percent(unit.text))
    # An anchor of our own: what a heading's would be differs from one viewer to the next.
    yield f'### <a id="{unit.slug}"></a>{number}　{unit.title}\n'
    yield f"`{unit.slug}`、{unit.minutes}分\n"
    if head.use:
        yield f"{head.use}\n"
    yield "この単元を終えると、次のことができます。\n"
    # What the learner reads is the full text; course.toml's is for a head that does not say.
    yield from (f"* {objective}" for objective in head.objectives or unit.objectives)
    yield ""
    picture = f"images/{unit.slug}.png"
    if (docs / picture).is_file():
        yield f"![「{unit.title}」でできあがるもの](../{picture})\n"


def _split(skill: str) -> tuple[str, str]:
    """The standard and the item of a skill as course.toml has it: 「標準: 項目」."""
    standard, separator, item = skill.partition(": ")
    return (standard, item) if separator else ("", skill)


def write(root: Path) -> None:
    """Write every page, and remove those of courses that are no more."""
    folder = root / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    wanted = pages(root)
    for name, text in wanted.items():
        (folder / name).write_text(text, encoding="utf-8")
    for page in folder.glob("*.md"):
        if page.name not in wanted:
            page.unlink()


if __name__ == "__main__":
    write(Path.cwd())
