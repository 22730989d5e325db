from datetime import UTC, datetime, timedelta, timezone

import pytest
import sqlalchemy
from sqlalchemy.exc import StatementError
from tests.records.conftest import World

from yorozu.records import models


def entry(at: datetime) -> models.AuditEntry:
    return models.AuditEntry(at=at, actor="rin", action="view", subject="hanako", detail="")


def test_a_time_comes_back_as_the_same_moment_in_utc(world: World) -> None:
    moment = datetime(2026, 4, 1, 0, 30, 15, 123456, tzinfo=timezone(timedelta(hours=9)))
    with world.session() as session:
        session.add(entry(moment))
    with world.session() as session:
        read = session.scalars(sqlalchemy.select(models.AuditEntry.at).order_by(models.AuditEntry.id)).all()
    assert read[-1] == moment
    assert read[-1].tzinfo == UTC


def test_times_compare_in_queries_as_moments_do(world: World) -> None:
    early = datetime(2026, 4, 1, 1, 0, tzinfo=timezone(timedelta(hours=9)))
    late = datetime(2026, 3, 31, 17, 0, tzinfo=UTC)
    with world.session() as session:
        session.add_all([entry(early), entry(late)])
        between = models.AuditEntry.at.between(late - timedelta(minutes=1), late)
        assert session.scalars(sqlalchemy.select(models.AuditEntry.at).where(between)).all() == [late]


def test_a_time_without_a_zone_is_refused(world: World) -> None:
    with pytest.raises(StatementError, match="no time zone"), world.session() as session:
        session.add(entry(datetime(2026, 4, 1)))
