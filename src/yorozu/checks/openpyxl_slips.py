"""What openpyxl refuses because of how a line is written, in plain Japanese; known by its words alone."""

import re

_NO_F = re.compile(r"""(?<![fF])(["'])[^"'{]*\{\w[^"']*\1""")
_WRONG_TOOL = re.compile(
    r"<class 'openpyxl\.[\w.]+'>\.(\w+) should be <class 'openpyxl\.[\w.]*\.([A-Z]\w+)'>"
)

_PLACE = re.compile(r"is not a valid coordinate or range$|^expected <class 'openpyxl\.[\w.]*CellRange'>$")
_NO_PLACE = (
    "セルの番地や範囲として読めません。列の文字、行の番号、「:」の書き方と、はめこんだ値を見てください。"
)
_F_FORGOTTEN = (
    "番地の中の「{ }」に、変数の値がはめこまれていません。"
    '引用符の前に f を付けて、f"A1:C{last}" のような形にします。'
)
_SENTENCES = (
    (
        re.compile(
            r"^'tuple' object has no attribute "
            r"'(font|fill|border|alignment|number_format|value|coordinate|column_letter)'$"
        ),
        "いくつものセルの範囲（または行）に、1つのセルの機能を使おうとしています。"
        "範囲からは行が、行からはセルが取り出されます。for を2つ重ねて、セルを1つずつ取り出してください。",
    ),
    (
        re.compile(r"is not a valid (row|column) range$"),
        'くり返して印刷する行や列の書き方が違います。行は "1:2"、列は "A:B" のような形にします。',
    ),
    (
        re.compile(r"^Value must be one of \{"),
        "決まった言葉から1つを選んで書くところに、ほかの値が入っています。つづりを見てください。",
    ),
    (
        re.compile(r"^expected <class '(int|float)'>$"),
        '数値を入れるところに、ほかの種類の値が入っています。引用符 " " を付けていないか見てください。',
    ),
    (
        re.compile(r"^Value must be a list, tuple, range or generator, or a dict\."),
        "シートの append には、1行分の値を、リストで渡します。値が1つのときも、[ ] で囲みます。",
    ),
    (
        re.compile(r"^Cannot convert [\[({].* to Excel$", re.DOTALL),
        "1つのセルに、リストなど、いくつもの値の集まりは入れられません。"
        "何行もあるときは、for で1行ずつ書きます。",
    ),
    (
        re.compile(r"^Style objects are immutable"),
        "文字や色などの設定は、一部だけを書きかえられません。"
        "`cell.font = Font(bold=True)` のように、新しく作ったものを入れます。",
    ),
    (
        re.compile(r"^Colors must be aRGB hex values"),
        '色は、"FFF2CC" のような6桁の番号で書きます。# は付けません。',
    ),
)


def openpyxl_slip(text: str, line: str, function: str) -> str:
    """What is wrong with a line that openpyxl refused, in Japanese; empty if its words are not known.

    Args:
        text: the error's text.
        line: the learner's line that it stopped in; may be empty.
        function: the whole of the function that the line belongs to.
    """
    tool = _WRONG_TOOL.search(text)
    if tool:
        return f"`{tool[1]}=` には、{tool[2]}( ) で作ったものを入れます。ほかの値が入っています。"
    if _PLACE.search(text):
        return _F_FORGOTTEN if "{" in text or _NO_F.search(line) else _NO_PLACE
    return next((sentence for pattern, sentence in _SENTENCES if pattern.search(text)), "")
