"""What learners write, on the page on which nbgrader's formgrader shows it to a trainer."""

from html.parser import HTMLParser

import pytest
from nbconvert.exporters import HTMLExporter
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output, new_raw_cell
from nbgrader.server_extensions.formgrader import handlers

from yorozu.hub.nbgrader_settings import trainer_settings
from yorozu.hub.passive import passive_html

ACTIVE = (
    '<script>mark()</script><img src="mark()" onerror="mark()"><svg onload="mark()"></svg>'
    '<iframe srcdoc="mark()"></iframe><a href="javascript:mark()">a</a><form action="//mark()"></form>'
    '<meta http-equiv="refresh" content="0;url=//mark()"><style>* { background: url("//mark()"); }</style>'
)
RESOURCES: dict[str, object] = {
    **dict.fromkeys(("assignment_id", "notebook_id", "submission_id", "notebook_path"), ""),
    **dict.fromkeys(("base_url", "mathjax_url", "student", "last_name", "first_name"), ""),
    **{"index": 0, "total": 1},
}


def shown(*cells: NotebookNode, **metadata: object) -> str:
    """The formgrader's page of a submission with these cells."""
    settings = trainer_settings()
    # As nbgrader's formgrader does.
    settings.HTMLExporter.template_name = "formgrade"
    settings.HTMLExporter.extra_template_basedirs = [handlers.template_path]
    notebook = new_notebook(cells=list(cells), metadata=metadata)
    page, _ = HTMLExporter(config=settings).from_notebook_node(notebook, resources=dict(RESOURCES))
    return str(page)


class _Markup(HTMLParser):
    """Collects tags and attributes, which act; what stands between them is only read."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.attributes: list[tuple[str, str]] = []
        self.scripts = ""
        self._tag = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._tag = tag
        self.attributes += [(name, value or "") for name, value in attrs]

    def handle_data(self, data: str) -> None:
        if self._tag in ("script", "style"):
            self.scripts += data


@pytest.mark.parametrize(
    "kind",
    [
        "text/html", "text/markdown", "text/plain", "text/latex", "text/vnd.mermaid",
        "application/javascript", "image/svg+xml", "image/png",
    ],
)  # fmt: skip
def test_no_output_acts(kind: str) -> None:
    output = new_output("display_data", {kind: ACTIVE}, metadata={kind: {"width": "1 onerror=mark()"}})
    page = _Markup(shown(new_code_cell("1", outputs=[output])))
    assert [pair for pair in page.attributes if "mark()" in pair[1] and pair[0] != "src"] == []
    assert [value for name, value in page.attributes if name == "src" and not value.startswith("data:")
            and "mark()" in value] == []  # fmt: skip
    assert "mark()" not in page.scripts


@pytest.mark.parametrize("cell", [new_markdown_cell, new_raw_cell, new_code_cell])
def test_no_cell_acts(cell: type) -> None:
    written = cell(
        f"{ACTIVE}\n\n[a](javascript:mark()) ![b](//mark())", metadata={"tags": ['"><b id="mark()']}
    )
    page = _Markup(shown(written, title=ACTIVE))
    assert [pair for pair in page.attributes if "mark()" in pair[1]] == []
    assert "mark()" not in page.scripts


def test_tables_lists_and_emphasis_are_shown_as_they_are() -> None:
    table = '<style scoped>th { }</style><table><thead><tr><th scope="col">点</th></tr></thead></table>'
    assert passive_html(table) == '<table><thead><tr><th scope="col">点</th></tr></thead></table>'
    assert "<li><p><strong>はい</strong>" in shown(new_markdown_cell("* **はい**\n\n  ですね")).replace(
        "\n", ""
    )


def test_a_picture_that_is_not_there_does_not_take_the_page_away() -> None:
    assert "答え" in shown(new_markdown_cell("答え ![図](attachment:none.png)"))


def test_an_output_of_a_widget_says_that_it_is_not_shown() -> None:
    widget = {"application/vnd.jupyter.widget-view+json": {"model_id": "1"}}
    page = shown(
        new_code_cell("1", outputs=[new_output("display_data", widget)]),
        widgets={"application/vnd.jupyter.widget-state+json": {}},
    )
    assert "この種類の出力は、ここでは表示しません" in page
