from datetime import date
from pathlib import Path

import sqlalchemy
from tests.records.conftest import DEPARTMENTS, PEOPLE, TODAY, World

from yorozu.records import lookup, models
from yorozu.records.access import Roles, departments_under, roles_of
from yorozu.records.audit import entries
from yorozu.records.database import Ledger
from yorozu.records.people import person
from yorozu.records.roster import RosterReport, check_roster, import_roster

HEADER, *LINES = PEOPLE.splitlines(keepends=True)
NOTHING = RosterReport(0, 0, 0, 0, 0, 0, 0)


def postings(world: World, username: str) -> list[tuple[date, str, bool]]:
    with world.session() as session:
        rows = session.execute(
            sqlalchemy.select(models.Posting.valid_from, models.Department.code, models.Posting.head)
            .join(models.Department, models.Department.id == models.Posting.department_id)
            .where(models.Posting.person_id == lookup.person(session, username).id)
            .order_by(models.Posting.valid_from)
        )
        return [(day, code, head) for day, code, head in rows]


def test_importing_the_same_files_again_changes_nothing(world: World) -> None:
    assert world.roster() == NOTHING
    assert postings(world, "kumi") == [(date(2024, 4, 1), "K100", True)]


def test_employee_numbers_keep_their_zeros(world: World) -> None:
    with world.session() as session:
        assert person(session, "hanako").employee_number == "0001"


def test_a_transfer_adds_a_posting_and_keeps_the_old_one(world: World) -> None:
    transfer = "0001,山田　花子,hanako,K200,○,2026/10/1,\n"
    report = world.roster(HEADER + transfer)
    assert (report.postings_added, report.postings_ahead, report.people_changed) == (1, 1, 0)
    assert postings(world, "hanako") == [(date(2024, 4, 1), "K110", False), (date(2026, 10, 1), "K200", True)]
    assert world.roster(HEADER + transfer) == NOTHING
    assert world.roster() == NOTHING


def test_people_and_departments_that_the_files_leave_out_stay(world: World) -> None:
    world.roster(
        HEADER + "0006,高田　六,roku,K300,,2026-06-01,\n",
        "所属コード,所属名,上位所属コード\nK300,環境課,K000\n",
    )
    with world.session() as session:
        assert person(session, "hanako", TODAY).department == "契約課"
        assert person(session, "roku", TODAY).department == "環境課"
        assert departments_under(session, ["K000"]) == {"K000", "K100", "K110", "K200", "K300"}


def test_changed_names_and_places_in_the_tree_are_taken_over_and_audited(world: World) -> None:
    report = world.roster(
        HEADER + "0001,佐々木　花子,hanako,K110,,2024-04-01,\n",
        DEPARTMENTS.replace("K110,契約課,K100", "K110,契約管財課,K200"),
    )
    assert (report.departments_changed, report.people_changed) == (1, 1)
    with world.session() as session:
        assert person(session, "hanako", TODAY).name == "佐々木　花子"
        assert departments_under(session, ["K200"]) == {"K200", "K110"}
        changes = {one.subject: one.detail for one in entries(session, actor="rin") if one.action == "change"}
    assert changes["person hanako"] == "山田　花子 -> 佐々木　花子"
    assert "契約管財課" in changes["department K110"]


def test_roles_are_what_the_file_says_and_their_changes_are_audited(world: World) -> None:
    report = world.roster(
        HEADER
        + "0003,佐藤　久美,kumi,K100,○,2024-04-01,人事 ; 講師：excel\n"
        + "0005,田中　凛,rin,K000,,2024-04-01,\n"
    )
    assert report.roles_changed == 2
    with world.session() as session:
        assert roles_of(session, "kumi", TODAY) == Roles(frozenset({"excel"}), True, frozenset({"K100"}))
        assert not roles_of(session, "rin", TODAY).hr
        changes = [(one.action, one.subject) for one in entries(session, limit=3)]
    assert changes == [("import", "roster"), ("revoke", "person rin"), ("grant", "person kumi")]


def test_checking_says_what_importing_would_do_and_does_nothing(world: World) -> None:
    (world.folder / "new.csv").write_text(
        HEADER + "0006,高田　六,roku,K110,,2027-04-01,人事\n", encoding="cp932"
    )
    files = world.folder / "departments.csv", world.folder / "new.csv"
    with world.session() as session:
        expected = check_roster(session, *files, TODAY)
        assert check_roster(session, *files, TODAY) == expected
        assert session.scalar(sqlalchemy.select(sqlalchemy.func.count(models.Person.id))) == 5
        assert import_roster(session, *files, "rin", TODAY) == expected
    assert expected == RosterReport(0, 0, 1, 0, 1, 1, 1)
    assert str(expected) == (
        "departments: 0 added, 0 changed; people: 1 added, 0 changed; "
        "postings: 1 added (1 begin later); roles: 1 changed"
    )


def test_the_order_of_the_lines_does_not_matter(ledger: Ledger, tmp_path: Path) -> None:
    world = World(ledger, tmp_path)
    world.register()
    first, *lines = DEPARTMENTS.splitlines(keepends=True)
    world.roster(HEADER + "".join(reversed(LINES)), first + "".join(reversed(lines)))
    with world.session() as session:
        assert departments_under(session, ["K100"]) == {"K100", "K110"}
    assert world.roster() == NOTHING
