from datetime import timedelta

from tests.records.conftest import NOON, World

from yorozu.records.audit import entries, record


def test_entries_are_found_by_actor_and_time_the_newest_first(world: World) -> None:
    hour = timedelta(hours=1)
    with world.session() as session:
        for number, actor in enumerate(("kumi", "rin", "kumi")):
            record(session, actor, "view", "K110", f"{number}", NOON + number * hour)
    with world.session() as session:
        assert [one.detail for one in entries(session, since=NOON)][:3] == ["2", "1", "0"]
        assert [one.detail for one in entries(session, actor="kumi")] == ["2", "0"]
        assert [one.detail for one in entries(session, since=NOON + hour, until=NOON + 2 * hour)] == ["1"]
        newest = entries(session, actor="kumi", limit=1)[0]
    assert (newest.at, newest.action, newest.subject) == (NOON + 2 * hour, "view", "K110")
