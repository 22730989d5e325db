"""Who may do what: roles from the roster, heads of department from their postings."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from yorozu.records import lookup, models


@dataclass(frozen=True)
class Roles:
    """What a person is besides a learner.

    Attributes:
        trainer_of: slugs of courses.
        hr: may see everyone's completions.
        head_of: codes of the departments they head; what lies below comes from `departments_under`.
    """

    trainer_of: frozenset[str] = frozenset()
    hr: bool = False
    head_of: frozenset[str] = frozenset()


def roles_of(session: Session, username: str, today: date) -> Roles:
    """The person's roles on a day (in Japan); nothing for people the ledger does not know."""
    person = session.scalar(select(models.Person).where(models.Person.username == username))
    if person is None:
        return Roles()
    rows = session.execute(
        select(models.Role.kind, models.Course.slug)
        .outerjoin(models.Course, models.Course.id == models.Role.course_id)
        .where(models.Role.person_id == person.id)
    ).all()
    posting = lookup.posting(session, person.id, today)
    head_of: frozenset[str] = frozenset()
    if posting is not None and posting.head:
        department = session.get_one(models.Department, posting.department_id)
        head_of = frozenset({department.code})
    return Roles(
        trainer_of=frozenset(slug for kind, slug in rows if kind == "trainer"),
        hr=any(kind == "hr" for kind, _ in rows),
        head_of=head_of,
    )


def is_trainer(session: Session, username: str, course: str) -> bool:
    """Whether the person is a trainer of the course; False for people and courses that do not exist."""
    return bool(
        session.scalar(
            select(
                exists()
                .where(models.Role.kind == "trainer", models.Role.person_id == models.Person.id)
                .where(models.Role.course_id == models.Course.id, models.Course.slug == course)
                .where(models.Person.username == username)
            )
        )
    )


def departments_under(session: Session, codes: Iterable[str]) -> frozenset[str]:
    """Codes of these departments and of all below them in the tree; codes that do not exist are left out."""
    tree = (
        select(models.Department.id, models.Department.code)
        .where(models.Department.code.in_(list(codes)))
        .cte("tree", recursive=True)
    )
    below = select(models.Department.id, models.Department.code).join(
        tree, models.Department.parent_id == tree.c.id
    )
    return frozenset(session.scalars(select(tree.union(below).c.code)))
