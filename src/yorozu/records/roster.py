"""Imports people, departments, postings and roles: both files whole, or nothing and every problem at once."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlalchemy.orm import Session

from yorozu.japan import now
from yorozu.records import audit, models
from yorozu.records.roster_files import Problem, RosterError
from yorozu.records.roster_plan import Known, Plan, PlannedPerson, known_of, plan_import

__all__ = ["Problem", "RosterError", "RosterReport", "check_roster", "import_roster"]


@dataclass(frozen=True)
class RosterReport:
    """What an import changed, or would change; `postings_ahead` of the postings begin after today."""

    departments_added: int
    departments_changed: int
    people_added: int
    people_changed: int
    postings_added: int
    postings_ahead: int
    roles_changed: int

    def __str__(self) -> str:
        return (
            f"departments: {self.departments_added} added, {self.departments_changed} changed; "
            f"people: {self.people_added} added, {self.people_changed} changed; "
            f"postings: {self.postings_added} added ({self.postings_ahead} begin later); "
            f"roles: {self.roles_changed} changed"
        )


def import_roster(session: Session, departments: Path, people: Path, actor: str, today: date) -> RosterReport:
    """Bring the ledger to what the two files say (docs/how-to/import-people.md says what they look like).

    People and departments that the files do not name stay as they are; postings are added, never changed.

    Raises:
        RosterError: with everything that is wrong in either file; nothing is imported.
    """
    known = known_of(session)
    plan = plan_import(departments, people, known)
    report = _report(plan, known, today)
    _apply_departments(session, plan, known, actor)
    _apply_people(session, plan, known, actor)
    session.flush()
    audit.record(session, actor, "import", "roster", str(report), now())
    return report


def check_roster(session: Session, departments: Path, people: Path, today: date) -> RosterReport:
    """What `import_roster` would change; nothing is written.

    Raises:
        RosterError: with everything that is wrong in either file.
    """
    known = known_of(session)
    return _report(plan_import(departments, people, known), known, today)


def _report(plan: Plan, known: Known, today: date) -> RosterReport:
    postings = [each for each in plan.people if _needs_posting(each, known)]
    roles = 0
    people_changed = 0
    for each in plan.people:
        row = known.people.get(each.number)
        roles += len(each.roles ^ (known.roles[row.id].keys() if row else set()))
        people_changed += row is not None and row.name != each.name
    by_id = {row.id: row.code for row in known.departments.values()}
    changed = [
        row
        for row in plan.departments
        if row["所属コード"] in known.departments
        and (row["所属名"], row["上位所属コード"]) != _department(known.departments[row["所属コード"]], by_id)
    ]
    return RosterReport(
        departments_added=sum(row["所属コード"] not in known.departments for row in plan.departments),
        departments_changed=len(changed),
        people_added=sum(each.number not in known.people for each in plan.people),
        people_changed=people_changed,
        postings_added=len(postings),
        postings_ahead=sum(each.valid_from > today for each in postings),
        roles_changed=roles,
    )


def _department(row: models.Department, by_id: dict[int, str]) -> tuple[str, str]:
    return row.name, by_id[row.parent_id] if row.parent_id else ""


def _needs_posting(each: PlannedPerson, known: Known) -> bool:
    row = known.people.get(each.number)
    return row is None or each.valid_from not in known.postings[row.id]


def _apply_departments(session: Session, plan: Plan, known: Known, actor: str) -> None:
    by_id = {row.id: row.code for row in known.departments.values()}
    for row in plan.departments:
        code = row["所属コード"]
        department = known.departments.get(code)
        if department is None:
            department = known.departments[code] = models.Department(code=code, name=row["所属名"])
            session.add(department)
            continue
        before = _department(department, by_id)
        after = (row["所属名"], row["上位所属コード"])
        if before != after:
            audit.record(session, actor, "change", f"department {code}", f"{before} -> {after}", now())
            department.name = row["所属名"]
    session.flush()
    for row in plan.departments:
        parent = known.departments.get(row["上位所属コード"])
        known.departments[row["所属コード"]].parent_id = parent.id if parent else None


def _apply_people(session: Session, plan: Plan, known: Known, actor: str) -> None:
    for each in plan.people:
        row = known.people.get(each.number)
        if row is None:
            row = known.people[each.number] = models.Person(
                username=each.username, employee_number=each.number, name=each.name
            )
            session.add(row)
        elif row.name != each.name:
            audit.record(
                session, actor, "change", f"person {row.username}", f"{row.name} -> {each.name}", now()
            )
            row.name = each.name
    session.flush()
    for each in plan.people:
        row = known.people[each.number]
        if each.valid_from not in known.postings[row.id]:
            session.add(
                models.Posting(
                    person_id=row.id,
                    department_id=known.departments[each.department].id,
                    head=each.head,
                    valid_from=each.valid_from,
                )
            )
        held = known.roles[row.id]
        for kind, course_id in sorted(each.roles - held.keys(), key=str):
            session.add(models.Role(person_id=row.id, kind=kind, course_id=course_id))
            audit.record(
                session, actor, "grant", f"person {row.username}", f"{kind} {course_id or ''}", now()
            )
        for key in sorted(held.keys() - each.roles, key=str):
            session.delete(held[key])
            audit.record(
                session, actor, "revoke", f"person {row.username}", f"{key[0]} {key[1] or ''}", now()
            )
