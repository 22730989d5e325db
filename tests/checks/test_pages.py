"""A page is read as a browser reads it; what it would load from elsewhere is found."""

import base64
from pathlib import Path

import pytest

from yorozu.checks import CheckFailed, pages

PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 8 + (640).to_bytes(4) + (480).to_bytes(4)
URI = "data:image/png;base64," + base64.b64encode(PNG).decode()


def test_title_text_and_tables_are_read_with_what_is_escaped() -> None:
    page = pages.parse(
        "<title>予算</title><style>td{color:red}</style><h1>総 額</h1>"
        "<table><tr><th>款<th>額</tr><tr><td>R&amp;D &lt;DX&gt;</td><td></td></tr></table>"
    )
    assert page.title == "予算"
    assert page.text == "総額款額R&D<DX>"
    assert page.tables == [[["款", "額"], ["R&D <DX>", ""]]]


def test_a_name_that_is_not_escaped_is_lost_as_in_a_browser() -> None:
    assert pages.parse("<table><tr><td>費<DX></td></tr></table>").tables == [[["費"]]]


@pytest.mark.parametrize(
    "part",
    [
        '<img src="graph.png">',
        '<link rel="stylesheet" href="https://example.jp/a.css">',
        "<style>@import 'a.css';</style>",
        "<style>p{background:url(a.png)}</style>",
        "<p style=\"background:url('a.png')\">",
        '<iframe src="//example.jp"></iframe>',
        '<meta http-equiv="refresh" content="0;url=https://example.jp">',
    ],
)
def test_what_is_loaded_from_elsewhere_is_found(part: str) -> None:
    with pytest.raises(CheckFailed, match="ほかのファイルや"):
        pages.self_contained(pages.parse(part))


def test_a_script_is_refused_and_links_and_data_are_not() -> None:
    with pytest.raises(CheckFailed, match="script"):
        pages.self_contained(pages.parse("<script>1</script>"))
    pages.self_contained(pages.parse(f'<a href="https://example.jp">x</a><img src="{URI}" alt="x">'))


def test_a_picture_is_a_png_in_the_page_with_an_alternative_text() -> None:
    content = pages.png_picture(pages.parse(f'<img src="{URI}" alt="推移">'))
    assert pages.png_size(content) == (640, 480)
    for part, reason in (
        ("<p>", "ありません"),
        ('<img src="a.png" alt="x">', "埋め込まれていません"),
        ('<img src="data:image/png;base64,AAAA" alt="x">', "PNG の絵"),
        (f'<img src="{URI}">', "alt"),
    ):
        with pytest.raises(CheckFailed, match=reason):
            pages.png_picture(pages.parse(part))


def test_a_file_must_be_there_and_be_utf8(tmp_path: Path) -> None:
    with pytest.raises(CheckFailed, match="ファイルがありません"):
        pages.read(tmp_path / "a.html")
    (tmp_path / "a.html").write_bytes("<p>予算".encode("cp932"))
    with pytest.raises(CheckFailed, match="UTF-8"):
        pages.read(tmp_path / "a.html")
    (tmp_path / "a.html").write_text("<p>予算", encoding="utf-8-sig")
    assert pages.read(tmp_path / "a.html").text == "予算"


def test_a_hidden_check_shows_no_address() -> None:
    with pytest.raises(CheckFailed) as error:
        pages.self_contained(pages.parse('<img src="secret.png">'), hidden=True)
    assert "secret" not in str(error.value)
