import re

import nbformat
import pytest
from bs4 import BeautifulSoup
from nbconvert.filters import Highlight2HTML
from nbformat import NotebookNode

from yorozu.grading.fail_closed import Verdict
from yorozu.grading.feedback import (
    POLICY,
    FeedbackExporter,
    HideHiddenTests,
    reason_page,
    short_page,
    without_hidden,
)

HIDDEN = "assert f(4) == 16, 'ひみつの値です'"
SOURCE = f"assert f(2) == 4\n### BEGIN HIDDEN TESTS\n{HIDDEN}\n### END HIDDEN TESTS\nprint('終わり')"


def code(source: str, *outputs: NotebookNode, **metadata: object) -> NotebookNode:
    return nbformat.v4.new_code_cell(source, outputs=list(outputs), metadata=metadata)


def hidden_test(message: str = "", score: float = 1) -> NotebookNode:
    mine = {"grade": True, "solution": False, "grade_id": "test_f", "points": 1, "score": score}
    leak = nbformat.v4.new_output("error", ename="AssertionError", evalue="x", traceback=[HIDDEN, "data 4"])
    return code(SOURCE, leak, nbgrader=mine, yorozu={"message": message, "score": score, "points": 1})


def text_of(notebook: NotebookNode) -> str:
    return str(HideHiddenTests()(notebook, {})[0])


@pytest.mark.parametrize("message", ["", "値が違います。"])
def test_a_hidden_test_shows_its_message_and_nothing_of_its_run(message: str) -> None:
    notebook = nbformat.v4.new_notebook(cells=[hidden_test(message, score=0 if message else 1)])
    shown = text_of(notebook)
    assert HIDDEN not in shown
    assert "data 4" not in shown
    assert "assert f(2) == 4" in shown
    assert "非公開の確認" in shown
    assert (message or "できています") in shown


@pytest.mark.parametrize(
    "leak",
    [
        nbformat.v4.new_output("stream", text=f"found:\n    {HIDDEN}\n"),
        nbformat.v4.new_output("stream", text=repr(["", SOURCE])),
        nbformat.v4.new_output(
            "display_data", {"text/html": "<pre>assert f(4) == 16, &#x27;ひみつの値です&#x27;</pre>"}
        ),
        nbformat.v4.new_output(
            "error",
            ename="E",
            evalue="",
            traceback=[f"\x1b[0;31m----> 3 \x1b[0m{HIDDEN[:10]}\x1b[0m{HIDDEN[10:]}"],
        ),
    ],
)
def test_an_output_elsewhere_that_quotes_a_hidden_test_is_not_shown(leak: NotebookNode) -> None:
    kept = nbformat.v4.new_output("stream", text="ふつうの表示")
    notebook = nbformat.v4.new_notebook(cells=[hidden_test(), code("peek()", leak, kept)])
    shown = text_of(notebook)
    assert "ひみつの値です" not in shown
    assert "ふつうの表示" in shown


def test_an_unclosed_hidden_part_is_hidden_to_its_end() -> None:
    assert "secret" not in without_hidden("a = 1\n### BEGIN HIDDEN TESTS\nsecret = 2")


def test_the_page_loads_nothing_and_runs_nothing() -> None:
    cells = [
        nbformat.v4.new_markdown_cell("$x^2$ ![p](https://example.com/p.png)"),
        code(
            "1",
            nbformat.v4.new_output(
                "display_data", {"text/html": "<script src='https://example.com/s.js'></script>"}
            ),
        ),
        code("2", nbformat.v4.new_output("display_data", {"application/javascript": "alert(1)"})),
        hidden_test(),
    ]
    notebook = nbformat.v4.new_notebook(cells=cells)
    facts = {"notebook": "unit<b>", "score": 1.0, "max_score": 1.0, "late_penalty": 0}
    page, _ = FeedbackExporter().from_notebook_node(
        notebook, resources={"nbgrader": facts, "inlining": {"css": []}}
    )
    head = page[: page.index("</head>")]
    policy = BeautifulSoup(head, "html.parser").select_one("meta[http-equiv=Content-Security-Policy]")
    assert policy is not None
    assert policy["content"] == POLICY
    assert POLICY.startswith("default-src 'none'; img-src data:;")
    assert "script-src" not in POLICY
    assert not re.search(r"https?://", head)
    # Only what the learner's own cells hold points elsewhere; the policy stands before it and stops it.
    assert set(re.findall(r"https?://[\w.]+", page)) <= {"https://example.com"}
    assert "<b>" not in page
    assert 'lang="ja"' in page


def test_a_reason_is_shown_as_text() -> None:
    page = reason_page("unit", "<script>だめ</script>").decode()
    assert "&lt;script&gt;だめ" in page
    assert "Content-Security-Policy" in page


def test_marks_without_the_notebook() -> None:
    marks = [Verdict("test_a", 1.0, 2.0, True, "値が違います。"), Verdict("test_b", 3.0, 3.0, False, "")]
    page = short_page("unit", marks).decode()
    assert "4 / 5 点" in page
    assert "a（採点用の別のデータ）: 1 / 2 点　値が違います。" in page
    assert "<p>b: 3 / 3 点" in page


def test_a_picture_that_is_not_there_does_not_keep_the_feedback_away() -> None:
    broken = "答え <b>1</b> ![図](attachment:none.png)"
    output = nbformat.v4.new_output("display_data", {"text/markdown": broken})
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_markdown_cell(broken), code("1", output)])
    page, _ = FeedbackExporter().from_notebook_node(notebook)
    assert page.count("答え &lt;b&gt;1&lt;/b&gt; ![図]") == 2


@pytest.mark.parametrize(
    "source", ["x = 1", "def 合計(値):\n    return f'{値}円'  # <b>&\n", "print(", "%time\n\ta\n"]
)
def test_code_is_coloured_as_nbconvert_colours_it(source: str) -> None:
    notebook = nbformat.v4.new_notebook(cells=[code(source)])
    page, _ = FeedbackExporter().from_notebook_node(notebook)
    assert Highlight2HTML()(source, "python") in page


def test_a_test_goes_by_the_name_of_its_exercise() -> None:
    hidden = hidden_test(score=0)
    hidden.metadata.yorozu.hidden = True
    hidden.metadata.nbgrader.grade_id = "test_f_hidden"
    notebook = nbformat.v4.new_notebook(cells=[hidden_test(), hidden])
    page, _ = FeedbackExporter().from_notebook_node(notebook)
    soup = BeautifulSoup(page, "html.parser")
    names = ["f", "f（採点用の別のデータ）"]
    assert [cell.text.strip() for cell in soup.select(".summary tbody th")] == names
    assert [link["href"] for link in soup.select(".summary a")] == ["#test_f", "#test_f_hidden"]
    for section, name in zip(soup.select("section"), names, strict=True):
        assert f"確認 {name} " in section.text


def test_the_code_of_a_test_is_folded_and_the_learners_own_is_not() -> None:
    mine = {"grade": False, "solution": True, "grade_id": "f"}
    by_hand = mine | {"grade": True, "grade_id": "essay", "points": 5, "score": 0}
    cells = [code("答え = 1", nbgrader=mine), hidden_test(), code("作文 = 2", nbgrader=by_hand, yorozu={})]
    page, _ = FeedbackExporter().from_notebook_node(nbformat.v4.new_notebook(cells=cells))
    soup = BeautifulSoup(page, "html.parser")
    assert [code.text for code in soup.select("details:not([open]) > pre")] == [SOURCE]
    assert len(soup.select("details")) == 1
