"""Submissions as the formgrader shows them: everything that a learner wrote, nothing that acts.

The formgrader's pages have the address, and so the rights, of the trainer who looks. nbgrader's template puts
a notebook's HTML into them as it is; a script in an answer could then read or mark other people's work.
"""

import re
from typing import Any

from jinja2 import pass_context
from jinja2.runtime import Context
from nbconvert.filters import markdown2html
from nbconvert.preprocessors import Preprocessor
from nbconvert.preprocessors.sanitize import SanitizeHTML
from nbformat import NotebookNode
from traitlets import Bool

_TAGS = [
    *("a", "abbr", "b", "blockquote", "br", "code", "del", "div", "em", "hr", "i", "p", "pre", "s", "span"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "dd", "dl", "dt", "li", "ol", "ul", "strong", "sub", "sup", "u"),
    *("caption", "table", "tbody", "td", "tfoot", "th", "thead", "tr"),
]
_ATTRIBUTES = {"a": ["href", "title"], "td": ["colspan", "rowspan"], "th": ["colspan", "rowspan", "scope"]}
_CLEANER = SanitizeHTML(tags=_TAGS, attributes=_ATTRIBUTES, strip=True)
# The cleaner takes the tags away and leaves what stands between them, here no text for people.
_NO_TEXT = re.compile(r"<(script|style)\b.*?(?:</\1\s*>|\Z)", re.IGNORECASE | re.DOTALL)
_NOT_SHOWN = "（この種類の出力は、ここでは表示しません）"
_KEPT_AS_IS = ("text/plain", "text/latex", "image/png", "image/jpeg", "image/svg+xml")


def passive_html(html: str) -> str:
    """The HTML without anything that runs, loads or sends."""
    return str(_CLEANER.sanitize_html_tags(_NO_TEXT.sub("", html)))


@pass_context
def passive_markdown(context: Context, source: str) -> str:
    """nbconvert's filter `markdown2html`, whose result the formgrader's template shows as it is."""
    # Pictures are not shown, so the converter need not look for attached ones, which may be missing.
    return passive_html(markdown2html(source.replace("attachment:", "attached/")))


class PassiveOutputs(Preprocessor):  # type: ignore[misc]  # nbconvert has no types
    """Leaves of outputs what is safe to show; pictures lose their sizes, which stand in no quotes there."""

    enabled = Bool(True).tag(config=True)

    def preprocess(self, nb: NotebookNode, resources: dict[str, Any]) -> tuple[NotebookNode, dict[str, Any]]:
        """Change the notebook, which is a copy."""
        nb.metadata.pop("widgets", None)
        for cell in nb.cells:
            cell.metadata = NotebookNode(
                {key: cell.metadata[key] for key in ("nbgrader",) if key in cell.metadata}
            )
            for output in cell.get("outputs", []):
                if "data" in output:
                    output.data = _passive(output.data)
                    output.metadata = NotebookNode()
        return nb, resources


def _passive(data: NotebookNode) -> NotebookNode:
    kept = {kind: data[kind] for kind in _KEPT_AS_IS if kind in data}
    if "text/html" in data:
        kept["text/html"] = passive_html(str(data["text/html"]))
    if "text/markdown" in data:
        # Made HTML by `passive_markdown`.
        kept["text/markdown"] = data["text/markdown"]
    return NotebookNode(kept or {"text/plain": _NOT_SHOWN})
