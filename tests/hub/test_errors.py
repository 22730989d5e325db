from pathlib import Path

from yorozu.hub.errors import tail


def test_tail_has_the_last_lines_and_names_the_file(tmp_path: Path) -> None:
    log = tmp_path / "hub.log"
    log.write_text("".join(f"line {number}\n" for number in range(100)), encoding="utf-8")
    text = tail(log, 3)
    assert str(log) in text
    assert text.endswith("line 97\nline 98\nline 99")
    assert "line 96" not in text


def test_tail_of_a_log_that_was_never_written(tmp_path: Path) -> None:
    assert "not written" in tail(tmp_path / "absent.log")
