"""The command as the shell sees it: what it prints, and how it ends."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from yorozu.cli import main
from yorozu.hub.courses import register_courses
from yorozu.japan import now
from yorozu.records import attempts
from yorozu.records.completions import completions
from yorozu.records.courses import released_units
from yorozu.records.database import Ledger
from yorozu.records.sign_in import check_password
from yorozu.site import Site

Yorozu = Callable[..., Result]

DEPARTMENTS = "所属コード,所属名,上位所属コード\nA1,総務課,\n"
PEOPLE = "職員番号,氏名,ユーザー名,所属コード,所属長,発令日,役割\n0012,山田　太郎,yamada,A1,,2026-04-01,\n"


@pytest.fixture
def yorozu(site: Site) -> Yorozu:
    def run(*words: str, typed: str | None = None) -> Result:
        environ = {"YOROZU_ROOT": str(site.root), "YOROZU_LEDGER_URL": None}
        return CliRunner().invoke(main, words, input=typed, env=environ)

    return run


@pytest.fixture
def roster(tmp_path: Path) -> tuple[str, str]:
    files = tmp_path / "departments.csv", tmp_path / "people.csv"
    for file, text in zip(files, (DEPARTMENTS, PEOPLE), strict=True):
        file.write_text(text, encoding="utf-8-sig")
    return str(files[0]), str(files[1])


@pytest.fixture
def enrolled(site: Site, yorozu: Yorozu, roster: tuple[str, str]) -> Ledger:
    """yamada, enrolled in the sample course."""
    ledger = Ledger(site.ledger_url)
    ledger.migrate()
    register_courses(site, ledger, "test")
    assert yorozu("people", "import", *roster).exit_code == 0
    opened = yorozu("cohort", "open", "sample", "春", "--starts", "2020-04-01", "--due", "2099-03-31")
    assert opened.exit_code == 0, opened.output
    done = yorozu("cohort", "enrol", opened.output.strip(), "yamada")
    assert done.exit_code == 0, done.output
    return ledger


def test_build_says_what_it_built_and_that_the_second_time_nothing_changed(yorozu: Yorozu) -> None:
    assert yorozu("build").output == "built     sample/sample-01-total\n"
    assert yorozu("build", "sample").output == "unchanged sample/sample-01-total\n"


def test_a_refused_build_names_file_and_line_and_ends_with_1(site: Site, yorozu: Yorozu) -> None:
    text = site.courses / "sample/sample-01-total/sample-01-total.py"
    text.write_text(
        text.read_text(encoding="utf-8").replace('"grade_id": "test_largest"', '"grade_id": "test_total"'),
        encoding="utf-8",
    )
    refused = yorozu("build")
    assert refused.exit_code == 1
    assert "sample-01-total.py:" in refused.output
    assert "test_total" in refused.output


@pytest.mark.parametrize(
    ("name", "message"), [("nothing", "no course 'nothing'"), ("sample/nothing", "no unit 'nothing'")]
)
def test_an_unknown_name_is_said_with_the_names_that_there_are(
    yorozu: Yorozu, name: str, message: str
) -> None:
    refused = yorozu("check", name)
    assert refused.exit_code == 2
    assert message in refused.output
    assert "there is sample" in refused.output


def test_outside_of_a_site_the_way_out_is_said(tmp_path: Path) -> None:
    refused = CliRunner().invoke(main, ["build"], env={"YOROZU_ROOT": str(tmp_path)})
    assert refused.exit_code == 1
    assert "set YOROZU_ROOT" in refused.output


def test_check_proves_and_names_what_is_not_proved(site: Site, yorozu: Yorozu) -> None:
    wrong = site.courses / "sample/sample-01-total/answers/wrong/first_only.py"
    wrong.write_text(
        wrong.read_text(encoding="utf-8").replace("# fails: test_total", "# fails: test_largest"),
        encoding="utf-8",
    )
    refused = yorozu("check", "--jobs", "2")
    assert refused.exit_code == 1
    lines = refused.output.splitlines()
    assert "ok  sample/sample-01-total solution" in lines
    assert "NG  sample/sample-01-total wrong/first_only" in lines
    assert any("first_only.py" in line and "test_total" in line for line in lines)


def test_check_with_mutants_names_the_survivors_and_ends_with_1(site: Site, yorozu: Yorozu) -> None:
    refused = yorozu("check", "sample/sample-01-total", "--mutate", "--mutants", "99", "--jobs", "2")
    assert refused.exit_code == 1
    first, survivor, problem = refused.output.splitlines()
    assert first == (
        "NG  sample/sample-01-total 5 of 5 mutants: 4 lost marks, 0 without a change that was seen, "
        "1 survived (80% caught)"
    )
    text = site.courses / "sample/sample-01-total/sample-01-total.py"
    assert survivor == f"    {text}:37: survived: largest: default=None -> (left out)"
    assert problem.startswith(f"{text}: tests catch 80%")


def test_people_are_imported_or_nobody(
    site: Site, yorozu: Yorozu, roster: tuple[str, str], enrolled: Ledger
) -> None:
    bad = Path(roster[1]).with_name("bad.csv")
    bad.write_text(PEOPLE + "0013,鈴木　花子,suzuki,Z9,,2026-04-01,\n", encoding="utf-8-sig")
    refused = yorozu("people", "import", roster[0], str(bad))
    assert refused.exit_code == 1
    assert "bad.csv" in refused.output
    bad.write_text(PEOPLE + "0013,鈴木　花子,suzuki,A1,,2026-04-01,\n", encoding="utf-8-sig")
    checked = yorozu("people", "import", "--check", roster[0], str(bad))
    assert checked.output.startswith("would change: "), checked.output
    assert yorozu("people", "password", "suzuki", "--password", "correct horse").exit_code == 1
    assert yorozu("people", "password", "yamada", typed="correct horse\ncorrect horse\n").exit_code == 0
    with enrolled.session() as session:
        assert check_password(session, "yamada", "correct horse")
        assert not check_password(session, "yamada", "wrong horse")


def test_a_unit_is_released_and_withdrawn(yorozu: Yorozu, enrolled: Ledger) -> None:
    assert yorozu("release", "sample", "sample-01-total").exit_code == 0
    with enrolled.session() as session:
        assert released_units(session, "sample").keys() == {"sample-01-total"}
    assert yorozu("withdraw", "sample", "sample-01-total").exit_code == 0
    with enrolled.session() as session:
        assert released_units(session, "sample") == {}
    assert yorozu("release", "sample", "nothing").exit_code == 1


def test_a_waiver_completes_the_course_and_needs_a_reason(yorozu: Yorozu, enrolled: Ledger) -> None:
    assert yorozu("records", "waive", "yamada", "sample", "sample-01-total").exit_code == 2
    done = yorozu("records", "waive", "yamada", "sample", "sample-01-total", "--reason", "前年度に修了")
    assert done.exit_code == 0, done.output
    with enrolled.session() as session:
        assert [one.username for one in completions(session, today=now().date())] == ["yamada"]


def test_a_correction_of_no_attempt_is_an_error(yorozu: Yorozu, enrolled: Ledger) -> None:
    refused = yorozu("records", "correct", "7", "test_total", "2", "--reason", "採点の誤り")
    assert refused.exit_code == 1
    assert "no attempt 7" in refused.output
    with enrolled.session() as session:
        assert attempts.of_person(session, "yamada") == []


def test_a_new_unit_is_there_and_the_next_step_is_said(site: Site, yorozu: Yorozu) -> None:
    made = yorozu("new", "unit", "sample/sample-02-desk", "--title", "窓口を数える")
    assert made.exit_code == 0, made.output
    assert "then `yorozu check sample/sample-02-desk`" in made.output
    assert yorozu("build").output.splitlines() == [
        "built     sample/sample-01-total",
        "built     sample/sample-02-desk",
    ]
    again = yorozu("new", "unit", "sample/sample-02-desk")
    assert again.exit_code == 1
    assert "already in" in again.output
