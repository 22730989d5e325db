"""A cell's outputs of the usual form, as nbformat would make them, without its look at their form.

nbformat holds each output against its schema, which takes longer than all else that is done with it.
"""

from collections.abc import Mapping
from typing import Any

from nbformat import NotebookNode


def usual(kind: str, content: Mapping[str, Any]) -> NotebookNode | None:
    """The output that a message tells of; None when its form is not the usual one, and nbformat must look.

    Args:
        kind: the message's type, such as "stream".
        content: the message's content, as Jupyter's messaging protocol has it.
    """
    if kind == "stream":
        name, text = content.get("name"), content.get("text")
        if name in ("stdout", "stderr") and isinstance(text, str):
            return NotebookNode(output_type=kind, name=name, text=text)
    elif kind in ("display_data", "execute_result"):
        data, count = content.get("data"), content.get("execution_count")
        if (
            isinstance(data, dict)
            and all(isinstance(text, str) for text in data.values())
            and content.get("metadata") == {}
        ):
            shown = NotebookNode(output_type=kind, data=NotebookNode(data), metadata=NotebookNode())
            if kind == "display_data":
                return shown
            if "execution_count" in content and (count is None or (type(count) is int and count >= 0)):
                return NotebookNode(shown, execution_count=count)
    return None
