"""What a roster is refused for: always all of it, with every problem at its line."""

from pathlib import Path

import pytest
import sqlalchemy
from tests.records.conftest import DEPARTMENTS, PEOPLE, World

from yorozu.records import models
from yorozu.records.database import Ledger
from yorozu.records.roster import RosterError

PEOPLE_HEADER, *_ = PEOPLE.splitlines(keepends=True)
DEPARTMENTS_HEADER, *_ = DEPARTMENTS.splitlines(keepends=True)


def refused(world: World, people: str = "", departments: str = "") -> list[str]:
    """The problems for these lines below the headers; checks that nothing of them was imported."""
    before = everything(world)
    with pytest.raises(RosterError) as caught:
        world.roster(PEOPLE_HEADER + people, DEPARTMENTS_HEADER + departments)
    assert everything(world) == before
    return [str(problem) for problem in caught.value.problems]


def everything(world: World) -> list[object]:
    with world.session() as session:
        return [
            session.execute(sqlalchemy.select(table)).all() for table in models.Base.metadata.sorted_tables
        ]


def test_every_problem_of_both_files_is_listed_at_once(ledger: Ledger, tmp_path: Path) -> None:
    problems = refused(
        World(ledger, tmp_path),
        "\n0001,,Hanako,K999,x,昨日,講師:word;監査\n"
        ",山田,hanako,K1,,2026-04-01,\n"
        "0003,佐藤,hanako,K1,,2026-04-01,\n",
        "K1,,K9\nK2,二課,K3\nK3,三課,K2\nK4,四課,\nK4,四課,\n",
    )
    assert problems == [
        "departments.csv:2: 上位所属コード K9 is no department, here or in the ledger",
        "departments.csv:2: 所属名 is empty",
        "departments.csv:3: 所属コード K2 lies below itself",
        "departments.csv:4: 所属コード K3 lies below itself",
        "departments.csv:5: 所属コード K4 is in the file more than once",
        "departments.csv:6: 所属コード K4 is in the file more than once",
        "people.csv:3: ユーザー名 'Hanako' is not lower-case letters, digits, dots, hyphens (at most 63)",
        "people.csv:3: 役割 '監査' is neither 人事 nor 講師:<course>, nor several of them with ; between",
        "people.csv:3: 役割 講師:word: no course 'word'; "
        "there are none, until the system has been started once",
        "people.csv:3: 所属コード 'K999' is no department, in the file of departments or in the ledger",
        "people.csv:3: 所属長 'x' is neither ○ nor empty",
        "people.csv:3: 氏名 is empty",
        "people.csv:3: 発令日 '昨日' is not a date like 2026-04-01 or 2026/4/1",
        "people.csv:4: ユーザー名 hanako is in the file more than once",
        "people.csv:4: 職員番号 is empty",
        "people.csv:5: ユーザー名 hanako is in the file more than once",
    ]


def test_a_name_that_leads_out_of_a_folder_is_no_user_name(world: World) -> None:
    for name in ("../etc", ".hidden", "a/b", "a b", "-rf", "", "x" * 64, "はなこ"):
        assert "ユーザー名" in refused(world, f"0009,山田,{name},K110,,2026-04-01,\n")[0]


def test_people_are_not_mixed_up_with_those_in_the_ledger(world: World) -> None:
    assert refused(
        world, "0001,山田　花子,hana,K110,,2024-04-01,\n0099,別の　花子,hanako,K110,,2026-04-01,\n"
    ) == [
        "people.csv:2: 職員番号 0001 has the ユーザー名 hanako in the ledger; it cannot change",
        "people.csv:3: ユーザー名 hanako belongs to 職員番号 0001 in the ledger",
    ]


def test_recorded_postings_are_not_rewritten(world: World) -> None:
    problems = refused(
        world,
        "0001,山田　花子,hanako,K200,,2024-04-01,\n"
        "0002,髙橋　次郎,jiro,K110,○,2024-04-01,\n"
        "0004,鈴木　一郎,ichiro,K110,,2023-04-01,\n",
    )
    assert [problem.split(";")[0] for problem in problems] == [
        "people.csv:2: a posting of hanako on 2024-04-01 is recorded already, with another 所属 or 所属長",
        "people.csv:3: a posting of jiro on 2024-04-01 is recorded already, with another 所属 or 所属長",
        "people.csv:4: 発令日 2023-04-01 is before the posting of ichiro recorded last (2024-04-01)",
    ]


def test_a_loop_through_departments_of_the_ledger_is_seen(world: World) -> None:
    assert refused(world, departments="K000,架空区,K110\n") == [
        "departments.csv:2: 所属コード K000 lies below itself"
    ]
