"""The ledger's tables.

Those in APPEND_ONLY take new rows and nothing else; triggers made by the migrations see to it.
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    JSON,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    LargeBinary,
    MetaData,
    TypeDecorator,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

APPEND_ONLY = (
    "postings",
    "course_versions",
    "course_units",
    "releases",
    "attempts",
    "grading_starts",
    "results",
    "marks",
    "corrections",
    "regrades",
    "regrade_marks",
    "feedback_releases",
    "events",
    "completions",
    "audit_entries",
)


class UtcDateTime(TypeDecorator[datetime]):
    """An aware datetime, stored in UTC; a naive one is refused, for nobody could say what it means."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"{value!r} has no time zone; give an aware datetime")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        # SQLite keeps no time zone: what comes back naive went in as UTC.
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Base(DeclarativeBase):
    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {datetime: UtcDateTime, Mapping[str, Any]: JSON, bytes: LargeBinary}  # noqa: RUF012


class Department(Base):
    """One department of the tree; its name and place are today's."""

    __tablename__ = "departments"
    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("departments.id"))


class Person(Base):
    """One member of staff. `employee_number` is text: leading zeros count."""

    __tablename__ = "people"
    id: Mapped[int] = mapped_column(primary_key=True)
    username: Mapped[str] = mapped_column(unique=True)
    employee_number: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]


class Posting(Base):
    """Where a person is posted from a day on, until their next posting."""

    __tablename__ = "postings"
    __table_args__ = (UniqueConstraint("person_id", "valid_from"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    department_id: Mapped[int] = mapped_column(ForeignKey("departments.id"), index=True)
    head: Mapped[bool]
    valid_from: Mapped[date]


class Role(Base):
    """What a person may do besides learning: "trainer" of one course, or "hr" (then no course)."""

    __tablename__ = "roles"
    __table_args__ = (UniqueConstraint("person_id", "kind", "course_id"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    kind: Mapped[str]
    course_id: Mapped[UUID | None] = mapped_column(ForeignKey("courses.id"))


class Password(Base):
    """A person's password as scrypt makes it, with the parameters it was made by."""

    __tablename__ = "passwords"
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), primary_key=True)
    salt: Mapped[bytes]
    key: Mapped[bytes]
    n: Mapped[int]
    r: Mapped[int]
    p: Mapped[int]


class Course(Base):
    """One course, whatever it is called today."""

    __tablename__ = "courses"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    slug: Mapped[str] = mapped_column(unique=True)


class CourseVersion(Base):
    """A course's template as registered; the row with the highest id is the one in force."""

    __tablename__ = "course_versions"
    id: Mapped[int] = mapped_column(primary_key=True)
    course_id: Mapped[UUID] = mapped_column(ForeignKey("courses.id"), index=True)
    version: Mapped[str]
    title: Mapped[str]
    hours: Mapped[float]
    unit_score: Mapped[float]
    registered_at: Mapped[datetime]
    actor: Mapped[str]


class CourseUnit(Base):
    """One unit of one registered template."""

    __tablename__ = "course_units"
    __table_args__ = (UniqueConstraint("version_id", "slug"),)
    version_id: Mapped[int] = mapped_column(ForeignKey("course_versions.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    slug: Mapped[str]
    title: Mapped[str]
    minutes: Mapped[int]
    required: Mapped[bool]


class Release(Base):
    """A unit released to learners, or (no sha256) withdrawn; the latest row of a unit counts."""

    __tablename__ = "releases"
    __table_args__ = (Index(None, "course_id", "unit"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    course_id: Mapped[UUID] = mapped_column(ForeignKey("courses.id"))
    unit: Mapped[str]
    sha256: Mapped[str | None]
    at: Mapped[datetime]
    actor: Mapped[str]


class Cohort(Base):
    """One run of a course, with a due date."""

    __tablename__ = "cohorts"
    __table_args__ = (UniqueConstraint("course_id", "name"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    course_id: Mapped[UUID] = mapped_column(ForeignKey("courses.id"))
    name: Mapped[str]
    starts: Mapped[date]
    due: Mapped[date]


class Enrolment(Base):
    """A person in a cohort."""

    __tablename__ = "enrolments"
    __table_args__ = (UniqueConstraint("cohort_id", "person_id"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    cohort_id: Mapped[int] = mapped_column(ForeignKey("cohorts.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    at: Mapped[datetime]
    actor: Mapped[str]


class Attempt(Base):
    """One submission, as acknowledged by its receipt."""

    __tablename__ = "attempts"
    __table_args__ = (UniqueConstraint("person_id", "course_id", "unit", "number"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    enrolment_id: Mapped[int] = mapped_column(ForeignKey("enrolments.id"), index=True)
    course_id: Mapped[UUID] = mapped_column(ForeignKey("courses.id"))
    unit: Mapped[str]
    number: Mapped[int]
    upload: Mapped[UUID] = mapped_column(unique=True)
    sha256: Mapped[str]
    size: Mapped[int]
    received_at: Mapped[datetime]


class Ungraded(Base):
    """The grader's queue: attempts from receipt to result, so that polling reads only what waits."""

    __tablename__ = "ungraded"
    attempt_id: Mapped[int] = mapped_column(ForeignKey("attempts.id"), primary_key=True)


class GradingStart(Base):
    """A grader took the attempt up; more than one row when it was killed and started again."""

    __tablename__ = "grading_starts"
    id: Mapped[int] = mapped_column(primary_key=True)
    attempt_id: Mapped[int] = mapped_column(ForeignKey("attempts.id"), index=True)
    at: Mapped[datetime]


class Result(Base):
    """How grading an attempt ended; one row an attempt, ever.

    `at` is when it was recorded. The other times are the worker's, and `boxed` is whether the code ran in a
    box: null where no worker told.
    """

    __tablename__ = "results"
    attempt_id: Mapped[int] = mapped_column(ForeignKey("attempts.id"), primary_key=True)
    outcome: Mapped[str]
    reason: Mapped[str]
    at: Mapped[datetime]
    started_at: Mapped[datetime | None]
    executed_at: Mapped[datetime | None]
    graded_at: Mapped[datetime | None]
    boxed: Mapped[bool | None]


class Mark(Base):
    """What one test gave, as the grader saw it; `position` keeps the notebook's order."""

    __tablename__ = "marks"
    __table_args__ = (UniqueConstraint("attempt_id", "test"),)
    attempt_id: Mapped[int] = mapped_column(ForeignKey("results.attempt_id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    test: Mapped[str]
    score: Mapped[float]
    points: Mapped[float]
    hidden: Mapped[bool]
    message: Mapped[str]


class Correction(Base):
    """A person gave a test another score; the latest row of a test counts."""

    __tablename__ = "corrections"
    id: Mapped[int] = mapped_column(primary_key=True)
    attempt_id: Mapped[int] = mapped_column(ForeignKey("results.attempt_id"), index=True)
    test: Mapped[str]
    score: Mapped[float]
    at: Mapped[datetime]
    actor: Mapped[str]
    reason: Mapped[str]


class Regrade(Base):
    """A later result of an attempt, after a test was mended; the latest row of an attempt counts.

    `why` is the reason for grading again; the other columns are those of `Result`.
    """

    __tablename__ = "regrades"
    id: Mapped[int] = mapped_column(primary_key=True)
    attempt_id: Mapped[int] = mapped_column(ForeignKey("results.attempt_id"), index=True)
    outcome: Mapped[str]
    reason: Mapped[str]
    at: Mapped[datetime]
    actor: Mapped[str]
    why: Mapped[str]
    started_at: Mapped[datetime | None]
    executed_at: Mapped[datetime | None]
    graded_at: Mapped[datetime | None]
    boxed: Mapped[bool | None]


class RegradeMark(Base):
    """What one test gave in a later result; `position` keeps the notebook's order."""

    __tablename__ = "regrade_marks"
    __table_args__ = (UniqueConstraint("regrade_id", "test"),)
    regrade_id: Mapped[int] = mapped_column(ForeignKey("regrades.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    test: Mapped[str]
    score: Mapped[float]
    points: Mapped[float]
    hidden: Mapped[bool]
    message: Mapped[str]


class FeedbackRelease(Base):
    """Feedback given to the learner; the latest row of an attempt counts."""

    __tablename__ = "feedback_releases"
    id: Mapped[int] = mapped_column(primary_key=True)
    attempt_id: Mapped[int] = mapped_column(ForeignKey("attempts.id"), index=True)
    sha256: Mapped[str]
    at: Mapped[datetime]
    actor: Mapped[str]


class Event(Base):
    """What happened, to whom, when, by whom and why; `events.Kind` lists the kinds."""

    __tablename__ = "events"
    __table_args__ = (
        Index(None, "enrolment_id", "kind"),
        Index(
            "uq_events_once",
            "attempt_id",
            "kind",
            unique=True,
            sqlite_where=text("kind IN ('submitted', 'graded')"),
            postgresql_where=text("kind IN ('submitted', 'graded')"),
        ),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    at: Mapped[datetime]
    actor: Mapped[str]
    reason: Mapped[str]
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"), index=True)
    enrolment_id: Mapped[int | None] = mapped_column(ForeignKey("enrolments.id"))
    course_id: Mapped[UUID | None] = mapped_column(ForeignKey("courses.id"))
    unit: Mapped[str | None]
    attempt_id: Mapped[int | None] = mapped_column(ForeignKey("attempts.id"), index=True)
    data: Mapped[Mapping[str, Any]]


class Completion(Base):
    """A person completed a course in a cohort: everything as it was on that day."""

    __tablename__ = "completions"
    __table_args__ = (UniqueConstraint("person_id", "cohort_id"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    cohort_id: Mapped[int] = mapped_column(ForeignKey("cohorts.id"))
    enrolment_id: Mapped[int] = mapped_column(ForeignKey("enrolments.id"), unique=True)
    course_id: Mapped[UUID] = mapped_column(ForeignKey("courses.id"))
    person_name: Mapped[str]
    course_title: Mapped[str]
    course_version: Mapped[str]
    hours: Mapped[float]
    score: Mapped[float | None]
    fiscal_year: Mapped[int] = mapped_column(index=True)
    completed_on: Mapped[date]
    completed_at: Mapped[datetime]
    department_code: Mapped[str | None]
    department_name: Mapped[str | None]


class AuditEntry(Base):
    """Somebody looked at another's record, exported, or changed who may do what."""

    __tablename__ = "audit_entries"
    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(index=True)
    actor: Mapped[str]
    action: Mapped[str]
    subject: Mapped[str]
    detail: Mapped[str]
