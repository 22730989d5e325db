"""Does once what each worker would do at its first submission; imported by the process that they come from.

Templates are compiled, styles read, forms of notebooks made into code: the seventh part of a second for each.
"""

import nbformat
from nbgrader.preprocessors import LimitOutput

from yorozu.grading.feedback import feedback_page
from yorozu.grading.run import RunNotebook
from yorozu.grading.submission import checked_notebook
from yorozu.grading.worker import judged

_NAME = "warming"


def _first_submission() -> None:
    notebook = nbformat.v4.new_notebook(
        cells=[
            nbformat.v4.new_markdown_cell(
                "# 見出し\n\n- `print` と $x$\n\n| 表 | 列 |\n|---|---|\n| a | 1 |"
            ),
            nbformat.v4.new_code_cell("print('よろず')", outputs=_outputs()),
            nbformat.v4.new_code_cell("assert True", metadata={"nbgrader": _test()}),
        ],
        metadata={"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}},
    )
    source = nbformat.from_dict(notebook)
    submitted = {f"{_NAME}.ipynb": nbformat.writes(notebook).encode()}
    ready, _ = checked_notebook(submitted, _NAME, source)
    ready.cells[1].outputs = _outputs()
    RunNotebook()
    LimitOutput().preprocess(ready, {})
    feedback_page(_NAME, ready, judged(ready, {}), [])


def _outputs() -> list[nbformat.NotebookNode]:
    table = {"text/plain": "a", "text/html": "<table><tr><td>a</td></tr></table>"}
    return [
        nbformat.v4.new_output("stream", name="stdout", text="よろず\n"),
        nbformat.v4.new_output("execute_result", data=table),
        nbformat.v4.new_output("error", ename="ValueError", evalue="x", traceback=["\x1b[31mx\x1b[0m"]),
    ]


def _test() -> dict[str, object]:
    return {
        "grade": True,
        "grade_id": _NAME,
        "locked": True,
        "points": 1,
        "schema_version": 3,
        "solution": False,
        "task": False,
        "cell_type": "code",
    }


_first_submission()
