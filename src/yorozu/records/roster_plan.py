"""Works out what a roster import will do, from the two files and what the ledger holds, and what is wrong."""

import re
import unicodedata
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from yorozu.records import models
from yorozu.records.roster_files import (
    DEPARTMENT_HEADERS,
    PEOPLE_HEADERS,
    Problem,
    RosterError,
    Row,
    parse_date,
    read_rows,
)

# A user name is a hub user and a folder's name; the hub makes them lower case.
USERNAME = re.compile(r"[a-z0-9][a-z0-9._-]{0,62}")
HEAD = ("○", "〇", "◯")
TRAINER = "講師:"
HR = "人事"


@dataclass(frozen=True)
class PlannedPerson:
    """One row of the file of people, read and checked; `roles` are (kind, course)."""

    line: int
    number: str
    name: str
    username: str
    department: str
    head: bool
    valid_from: date
    roles: frozenset[tuple[str, UUID | None]]


@dataclass
class Known:
    """What the ledger holds before the import.

    Departments are by code, people by employee number, employee numbers by user name, postings and roles by
    the person's id, courses by slug.
    """

    departments: dict[str, models.Department]
    people: dict[str, models.Person]
    usernames: dict[str, str]
    postings: dict[int, dict[date, models.Posting]]
    roles: dict[int, dict[tuple[str, UUID | None], models.Role]]
    courses: dict[str, UUID]


@dataclass
class Plan:
    """What the files say, every problem ruled out."""

    departments: list[Row] = field(default_factory=list)
    people: list[PlannedPerson] = field(default_factory=list)


def known_of(session: Session) -> Known:
    """Everything that an import has to compare with."""
    postings: dict[int, dict[date, models.Posting]] = defaultdict(dict)
    for posting in session.scalars(select(models.Posting)):
        postings[posting.person_id][posting.valid_from] = posting
    roles: dict[int, dict[tuple[str, UUID | None], models.Role]] = defaultdict(dict)
    for role in session.scalars(select(models.Role)):
        roles[role.person_id][role.kind, role.course_id] = role
    people = session.scalars(select(models.Person)).all()
    return Known(
        departments={row.code: row for row in session.scalars(select(models.Department))},
        people={row.employee_number: row for row in people},
        usernames={row.username: row.employee_number for row in people},
        postings=postings,
        roles=roles,
        courses={row.slug: row.id for row in session.scalars(select(models.Course))},
    )


def plan_import(departments: Path, people: Path, known: Known) -> Plan:
    """Read both files and check them against each other and the ledger.

    Raises:
        RosterError: with everything that is wrong in either file.
    """
    problems: list[Problem] = []
    plan = Plan()
    plan.departments = read_rows(departments, DEPARTMENT_HEADERS, problems)
    rows = read_rows(people, PEOPLE_HEADERS, problems)
    _check_departments(departments.name, plan.departments, known, problems)
    codes = {row["所属コード"] for row in plan.departments} | known.departments.keys()
    for row in rows:
        person = _person(people.name, row, codes, known, problems)
        if person is not None:
            plan.people.append(person)
    for header in ("職員番号", "ユーザー名"):
        _check_twice(people.name, rows, header, problems)
    if problems:
        raise RosterError(problems)
    return plan


def _check_departments(file: str, rows: list[Row], known: Known, problems: list[Problem]) -> None:
    by_id = {row.id: row.code for row in known.departments.values()}
    parents = {
        row.code: by_id.get(row.parent_id, "") if row.parent_id else "" for row in known.departments.values()
    }
    parents |= {row["所属コード"]: row["上位所属コード"] for row in rows}
    for row in rows:
        for header in ("所属コード", "所属名"):
            if not row[header]:
                problems.append(Problem(file, row.line, f"{header} is empty"))
        parent = row["上位所属コード"]
        if parent and parent not in parents:
            problems.append(
                Problem(file, row.line, f"上位所属コード {parent} is no department, here or in the ledger")
            )
        seen = {row["所属コード"]}
        above = parent
        while above and above not in seen:
            seen.add(above)
            above = parents.get(above, "")
        if above and above == row["所属コード"]:
            problems.append(Problem(file, row.line, f"所属コード {above} lies below itself"))
    _check_twice(file, rows, "所属コード", problems)


def _check_twice(file: str, rows: list[Row], header: str, problems: list[Problem]) -> None:
    counts = Counter(row[header] for row in rows)
    for row in rows:
        if row[header] and counts[row[header]] > 1:
            problems.append(Problem(file, row.line, f"{header} {row[header]} is in the file more than once"))


def _person(
    file: str, row: Row, codes: set[str], known: Known, problems: list[Problem]
) -> PlannedPerson | None:
    before = len(problems)

    def wrong(text: str) -> None:
        problems.append(Problem(file, row.line, text))

    for header in ("職員番号", "氏名"):
        if not row[header]:
            wrong(f"{header} is empty")
    if not USERNAME.fullmatch(row["ユーザー名"]):
        wrong(
            f"ユーザー名 {row['ユーザー名']!r} is not lower-case letters, digits, dots, hyphens (at most 63)"
        )
    if row["所属コード"] not in codes:
        wrong(
            f"所属コード {row['所属コード']!r} is no department, in the file of departments or in the ledger"
        )
    if row["所属長"] not in ("", *HEAD):
        wrong(f"所属長 {row['所属長']!r} is neither ○ nor empty")
    valid_from = parse_date(row["発令日"])
    if valid_from is None:
        wrong(f"発令日 {row['発令日']!r} is not a date like 2026-04-01 or 2026/4/1")
    roles: set[tuple[str, UUID | None]] = set()
    for part in unicodedata.normalize("NFKC", row["役割"]).split(";"):
        role = part.strip()
        course = role.removeprefix(TRAINER).strip()
        if role == HR:
            roles.add(("hr", None))
        elif role.startswith(TRAINER) and course in known.courses:
            roles.add(("trainer", known.courses[course]))
        elif role.startswith(TRAINER):
            there = ", ".join(sorted(known.courses)) or "none, until the system has been started once"
            wrong(f"役割 {role}: no course {course!r}; there are {there}")
        elif role:
            wrong(f"役割 {role!r} is neither 人事 nor 講師:<course>, nor several of them with ; between")
    if valid_from is None or len(problems) > before:
        return None
    person = PlannedPerson(
        line=row.line,
        number=row["職員番号"],
        name=row["氏名"],
        username=row["ユーザー名"],
        department=row["所属コード"],
        head=row["所属長"] in HEAD,
        valid_from=valid_from,
        roles=frozenset(roles),
    )
    for text in _against_ledger(person, known):
        wrong(text)
    return person


def _against_ledger(person: PlannedPerson, known: Known) -> list[str]:
    """What the ledger holds against it."""
    problems = []
    row = known.people.get(person.number)
    owner = known.usernames.get(person.username, person.number)
    if owner != person.number:
        problems.append(f"ユーザー名 {person.username} belongs to 職員番号 {owner} in the ledger")
    if row is None:
        return problems
    if row.username != person.username:
        problems.append(
            f"職員番号 {person.number} has the ユーザー名 {row.username} in the ledger; it cannot change"
        )
    history = known.postings[row.id]
    if person.valid_from in history:
        if _differs(person, history[person.valid_from], known):
            problems.append(
                f"a posting of {person.username} on {person.valid_from} is recorded already, with another "
                "所属 or 所属長; postings are never rewritten: give the day of the change as 発令日"
            )
    elif history and person.valid_from < max(history):
        problems.append(
            f"発令日 {person.valid_from} is before the posting of {person.username} recorded last "
            f"({max(history)}); postings are never rewritten: give a later day"
        )
    return problems


def _differs(person: PlannedPerson, posting: models.Posting, known: Known) -> bool:
    department = known.departments.get(person.department)
    return department is None or (department.id, person.head) != (posting.department_id, posting.head)
