"""Feedback in Japanese: one HTML page without network, without hidden tests."""

import binascii
import html
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from pathlib import Path
from secrets import token_hex
from typing import Any

import orjson
import pygments
from jinja2 import pass_context
from jinja2.runtime import Context
from nbconvert.exporters import Exporter, HTMLExporter
from nbconvert.filters import clean_html, strip_ansi
from nbconvert.filters.markdown_mistune import InvalidNotebook
from nbconvert.filters.widgetsdatatypefilter import WidgetsDataTypeFilter
from nbconvert.preprocessors import CSSHTMLHeaderPreprocessor, Preprocessor
from nbformat import NotebookNode
from pygments.formatters import HtmlFormatter
from pygments.lexers import PythonLexer
from traitlets import Bool
from traitlets.config import Config

from yorozu.curriculum.regions import HIDDEN_TESTS, looks_like_marker
from yorozu.grading import cells, messages
from yorozu.grading.fail_closed import VERDICT, Verdict
from yorozu.grading.remembered import Remembered

HIDDEN_LABEL = "非公開の確認"
_HIDDEN_CODE = f"# （{HIDDEN_LABEL}: 内容は表示しません）"
_HIDDEN_OUTPUT = f"（{HIDDEN_LABEL}の内容を含むため、表示しません）"

# Characters by which a line of a test is known wherever it stands.
_KNOWN_BY = 8

# Nothing is loaded and no script runs, whatever a notebook holds.
POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

# nbconvert's words for what a page shows of a notebook.
_PARTS = ("code", "markdown", "raw", "unknown", "input", "input_prompt", "output", "output_prompt")
_SHOWN = {f"include_{part}": True for part in _PARTS} | {"no_prompt": False}

# Tests whose lines one process remembers.
_MOST_TESTS = 2_000
# Letters of HTML, and of what it was made of, that one process remembers: the cells of a few dozen units, and
# what learners share. Cells whose outputs differ each time come on top, and must not fill the memory.
_MOST_REMEMBERED = 8_000_000
# Characters of code that are coloured; more takes minutes.
_LONGEST_COLOURED = 100_000
_LONGEST_REMEMBERED = 20_000
# As nbconvert makes them anew for each cell.
_LEXER, _FORMATTER = PythonLexer(), HtmlFormatter(cssclass=" highlight hl-python")

_STYLE = """
body { margin: 0; color: #1a1a1c; background: #fff; line-height: 1.7; }
body { font-family: "Noto Sans JP", sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1rem; margin: 0 0 .5rem; }
pre, code { font-family: "Noto Sans Mono CJK JP", monospace; }
pre { overflow: auto; padding: .5rem; background: #f8f8fb; white-space: pre-wrap; }
table { border-collapse: collapse; }
th, td { border: 1px solid #949494; padding: .25rem .75rem; text-align: left; }
.summary td { white-space: pre-wrap; min-width: 4.5em; }
.total { font-size: 1.5rem; font-weight: bold; }
.graded { border: 1px solid #949494; border-radius: .5rem; padding: 1rem; margin: 1rem 0; }
.marks { margin-left: 1rem; } .up { float: right; font-weight: normal; }
summary { cursor: pointer; } .elsewhere { display: inline-block; font-weight: normal; }
.ansi-bold { font-weight: bold; } .output_stderr pre { background: #fff5e5; } img { max-width: 100%; }
"""


class HideHiddenTests(Preprocessor):  # type: ignore[misc]
    """Takes hidden tests out of a notebook on its way to feedback: code, output, and quotes of them."""

    enabled = Bool(True).tag(config=True)

    def preprocess(self, nb: NotebookNode, resources: dict[str, Any]) -> tuple[NotebookNode, dict[str, Any]]:
        """Change the notebook, which is a copy."""
        secret = _ways_to_write(hidden_lines(nb))
        for cell in nb.cells:
            if cells.is_hidden(cell):
                cell.source = without_hidden(cell.source)
                cell.outputs = [_said(_message(cell))]
            elif cell.cell_type == "code":
                cell.outputs = [
                    _said(_HIDDEN_OUTPUT) if _quotes(output, secret) else output for output in cell.outputs
                ]
        return nb, resources


def hidden_lines(nb: NotebookNode) -> frozenset[str]:
    """The lines that stand in hidden tests and nowhere else in the notebook, long enough to be known by."""
    hidden: set[str] = set()
    shown: set[str] = set()
    for cell in nb.cells:
        inside, outside = _parted(cell.source, cells.is_hidden(cell))
        hidden |= inside
        shown |= outside
    return frozenset(hidden - shown)


@lru_cache(maxsize=_MOST_TESTS)
def _parted(source: str, has_hidden: bool) -> tuple[frozenset[str], frozenset[str]]:
    """The lines of hidden parts, and those of all else; only what is long enough to be known by."""
    parts: tuple[set[str], set[str]] = set(), set()
    inside = False
    for line in source.splitlines():
        if has_hidden and _marks_hidden(line):
            inside = "BEGIN" in line
        elif len(stripped := line.strip()) >= _KNOWN_BY:
            parts[0 if inside else 1].add(stripped)
    return frozenset(parts[0]), frozenset(parts[1])


def without_hidden(source: str) -> str:
    """A test's code with one line in the place of each hidden part; an unclosed part reaches to the end."""
    kept: list[str] = []
    inside = False
    for line in source.splitlines():
        if _marks_hidden(line):
            inside = "BEGIN" in line
            if inside:
                kept.append(_HIDDEN_CODE)
        elif not inside:
            kept.append(line)
    return "\n".join(kept)


def _marks_hidden(line: str) -> bool:
    return looks_like_marker(line) and HIDDEN_TESTS in line


def _message(cell: NotebookNode) -> str:
    verdict = cell.metadata.get(VERDICT, {})
    message = str(verdict.get("message") or "")
    if not message:
        message = "○ できています。" if verdict.get("score") == verdict.get("points") else messages.NOT_RUN
    return f"{HIDDEN_LABEL}\n{message}\n"


def _said(text: str) -> NotebookNode:
    return NotebookNode(output_type="stream", name="stdout", text=text)


@lru_cache(maxsize=100)
def _ways_to_write(lines: frozenset[str]) -> frozenset[str]:
    """Lines as they are, and with their quotes and line ends escaped as in Python and in HTML."""
    return frozenset(way for line in lines for way in (line, repr(line)[1:-1], html.escape(line)))


def _quotes(output: NotebookNode, secret: frozenset[str]) -> bool:
    """Whether an output holds one of these texts."""
    text = "\n".join(_texts(output))
    return any(map(text.__contains__, secret))


def _texts(output: NotebookNode) -> list[str]:
    texts = [str(output.get("text", "")), str(output.get("evalue", ""))]
    data = output.get("data", {}).items()
    texts += [str(value) for kind, value in data if not (kind.startswith("image/") and _is_base64(value))]
    return [strip_ansi(text) for text in [*texts, *output.get("traceback", [])]]


def _is_base64(value: object) -> bool:
    """Whether it is the bytes of a picture; no line of Python is such a text, but for single words."""
    try:
        return isinstance(value, str) and bool(binascii.a2b_base64(value.rstrip(), strict_mode=True))
    except (binascii.Error, ValueError):
        return False


class FeedbackExporter(HTMLExporter):  # type: ignore[misc]
    """nbconvert's HTML with our template, wherever nbgrader's settings point."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self._codes: Remembered[str] = Remembered(_MOST_REMEMBERED, _LONGEST_REMEMBERED)
        self._cells: Remembered[bytes] = Remembered(_MOST_REMEMBERED, _LONGEST_REMEMBERED)
        # Where the first cell begins and each one ends, until a page is ready; nobody can know it beforehand.
        self._mark = f"<!--{token_hex()}-->"
        super().__init__(*args, **kwargs)

    @property
    def default_config(self) -> Config:
        config = Config(super().default_config)
        # The section of the class itself outweighs what nbgrader sets for HTMLExporter.
        config.FeedbackExporter.template_name = "yorozu_feedback"
        config.FeedbackExporter.extra_template_basedirs = [str(Path(__file__).parent / "templates")]
        config.FeedbackExporter.exclude_anchor_links = True
        # One look at the notebook's form after all preprocessors, not one after each.
        config.FeedbackExporter.optimistic_validation = True
        return config

    @pass_context
    def markdown2html(self, context: Context, source: str) -> str:
        """nbconvert's filter; text with a picture that is not there is shown as it was written."""
        try:
            return str(super().markdown2html(context, source))
        except InvalidNotebook:
            return f"<pre>{html.escape(source)}</pre>"

    def default_filters(self) -> Iterator[tuple[str, Any]]:
        """nbconvert's, with code that was coloured before remembered."""
        yield from super().default_filters()
        yield "highlight_code", self._highlight
        yield "clean_html", self._clean
        yield "exercise", messages.exercise

    def from_notebook_node(
        self, nb: NotebookNode, resources: dict[str, Any] | None = None, **kwargs: Any
    ) -> tuple[str, dict[str, Any]]:
        """nbconvert's: the page of a notebook after all preprocessors, for `nbgrader generate_feedback`."""
        changed, ready = Exporter.from_notebook_node(self, nb, resources, **kwargs)
        return self.page(changed, ready), ready

    def page(self, nb: NotebookNode, resources: dict[str, Any]) -> str:
        """The page of a notebook that is as it shall be shown; pictures get their alternative text here.

        Unlike nbconvert it copies nothing, does not read through the page that it has made, and makes a cell
        that is the same in many submissions once.
        """
        ready = self._init_resources(resources) | {
            "raw_mimetypes": self.raw_mimetypes,
            "output_mimetype": self.output_mimetype,
            "global_content_filter": _SHOWN,
        }
        ready["yorozu"] |= {"cells": nb.cells, "mark": self._mark}
        chosen = WidgetsDataTypeFilter(notebook_metadata=self._nb_metadata, parent=self, resources=ready)
        self.register_filter("filter_data_type", chosen)
        keys = [_key(cell) for cell in nb.cells]
        made = [self._cells.get(key) for key in keys]
        asked = _shallow(nb)
        asked["cells"] = [cell for cell, known in zip(nb.cells, made, strict=True) if known is None]
        before, *new, after = self.template.render(nb=asked, resources=ready).lstrip().split(self._mark)
        fresh = map(_with_alternative_texts, new)
        shown = [next(fresh) if known is None else known for known in made]
        for key, cell in zip(keys, shown, strict=True):
            self._cells.keep(key, cell)
        return "".join([before, *shown, after])

    def _clean(self, element: str) -> str:
        if isinstance(element, _Escaped):
            return element
        return str(clean_html(element))

    def _highlight(self, source: str, language: str | None = None, metadata: object = None) -> str:
        if (known := self._codes.get(source)) is not None:
            return known
        if len(source) > _LONGEST_COLOURED:
            return f'<div class="highlight"><pre>{html.escape(source)}</pre></div>'
        made = _Escaped(pygments.highlight(source or " ", _LEXER, _FORMATTER))
        self._codes.keep(source, made)
        return made

    def _init_resources(self, resources: dict[str, Any] | None) -> dict[str, Any]:
        ready: dict[str, Any] = super()._init_resources(resources)
        ready["yorozu"] = {"policy": POLICY, "style": _STYLE}
        return ready


class _Escaped(str):
    """HTML of Pygments, which has escaped whatever the code holds."""

    __slots__ = ()


def _with_alternative_texts(shown: str) -> str:
    """HTML whose pictures say at least that they are some."""
    first, *others = shown.split("<img ")
    tags = ("" if " alt=" in f" {other[: other.find('>')]}" else 'alt="図" ' for other in others)
    return first + "".join(f"<img {tag}{other}" for tag, other in zip(tags, others, strict=True))


def _key(cell: NotebookNode) -> bytes:
    """What a cell is known by: all of it; nothing when it holds half of a character."""
    try:
        return orjson.dumps(cell)
    except orjson.JSONEncodeError:
        return b""


@cache
def _exporter() -> FeedbackExporter:
    return FeedbackExporter()


@cache
def _css() -> tuple[str, ...]:
    """The style sheets of nbconvert's pages."""
    _, resources = CSSHTMLHeaderPreprocessor().preprocess(
        NotebookNode(cells=[], metadata={}), {"config_dir": ""}
    )
    return tuple(resources["inlining"]["css"])


def feedback_page(unit: str, notebook: NotebookNode, marks: Iterable[Verdict], notes: Iterable[str]) -> bytes:
    """The learner's page of a notebook that ran.

    Args:
        unit: the unit's slug.
        notebook: as it ran, with nbgrader's metadata and verdicts; left as it is.
        marks: what each test earned.
        notes: what else the learner must know, in Japanese.
    """
    shown, earned = _copied(notebook), {mark.test: mark for mark in marks}
    for cell in shown.cells:
        if mark := earned.get(cells.grade_id(cell)):
            cell.metadata.nbgrader |= {"score": mark.score, "points": mark.points}
    total = {
        "notebook": unit,
        "score": sum(mark.score for mark in earned.values()),
        "max_score": sum(mark.points for mark in earned.values()),
        "notes": list(notes),
    }
    shown, _ = HideHiddenTests()(shown, {})
    resources = {"nbgrader": total, "inlining": {"css": list(_css())}}
    return _exporter().page(shown, resources).encode()


def _copied(notebook: NotebookNode) -> NotebookNode:
    """A notebook whose cells can be given other metadata, source and outputs."""
    shown = _shallow(notebook)
    shown["cells"] = [_shallow(cell) for cell in notebook.cells]
    for cell in shown.cells:
        cell["metadata"] = _shallow(cell.metadata)
        if cells.grade_id(cell):
            cell.metadata["nbgrader"] = _shallow(cell.metadata.nbgrader)
    return shown


def _shallow(node: NotebookNode) -> NotebookNode:
    """A node with the same things at the same names; copy.copy takes far longer."""
    made = NotebookNode()
    dict.update(made, node)
    return made


def reason_page(unit: str, reason: str) -> bytes:
    """Feedback for a submission that has no marks: why, as a page."""
    again = "直してから、もう一度提出してください。何度でも提出できます。"
    return _plain_page(unit, "採点できませんでした", [reason, again])


def short_page(unit: str, marks: Iterable[Verdict]) -> bytes:
    """Feedback whose notebook is too large to be shown: the marks alone, as a page."""
    marks = tuple(marks)
    total = f"{sum(mark.score for mark in marks):g} / {sum(mark.points for mark in marks):g} 点"
    lines = [f"{_name(mark)}: {mark.score:g} / {mark.points:g} 点　{mark.message}" for mark in marks]
    return _plain_page(unit, total, ["ノートが大きすぎるため、点だけを載せます。", *lines])


def _name(mark: Verdict) -> str:
    return messages.exercise(mark.test) + ("（採点用の別のデータ）" if mark.hidden else "")


def _plain_page(unit: str, heading: str, paragraphs: Iterable[str]) -> bytes:
    shown = "\n".join(f"<p>{html.escape(paragraph)}</p>" for paragraph in paragraphs)
    return (
        '<!DOCTYPE html>\n<html lang="ja">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        f"<title>採点結果 {html.escape(unit)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n"
        f'<h1>採点結果　{html.escape(unit)}</h1>\n<p class="total">{html.escape(heading)}</p>\n{shown}\n'
        "</main>\n</body>\n</html>\n"
    ).encode()
