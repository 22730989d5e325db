from datetime import date

from tests.records.conftest import TODAY, World

from yorozu.records.access import Roles, departments_under, is_trainer, roles_of

HEADER = "職員番号,氏名,ユーザー名,所属コード,所属長,発令日,役割\n"


def test_roles_come_from_the_roster(world: World) -> None:
    with world.session() as session:
        assert roles_of(session, "hanako", TODAY) == Roles()
        assert roles_of(session, "nobody", TODAY) == Roles()
        assert roles_of(session, "rin", TODAY) == Roles(hr=True)
        assert roles_of(session, "kumi", TODAY) == Roles(
            trainer_of=frozenset({"excel"}), head_of=frozenset({"K100"})
        )


def test_a_head_is_one_from_the_day_of_the_posting_until_the_next(world: World) -> None:
    world.roster(HEADER + "0003,佐藤　久美,kumi,K200,○,2026-10-01,講師:excel\n")
    with world.session() as session:
        heads = {
            day: roles_of(session, "kumi", day).head_of
            for day in (date(2024, 3, 31), date(2024, 4, 1), date(2026, 9, 30), date(2026, 10, 1))
        }
    assert [sorted(codes) for codes in heads.values()] == [[], ["K100"], ["K100"], ["K200"]]


def test_trainers_are_trainers_of_their_own_course_only(world: World) -> None:
    with world.session() as session:
        assert is_trainer(session, "kumi", "excel")
        for username, course in (("kumi", "word"), ("rin", "excel"), ("nobody", "excel")):
            assert not is_trainer(session, username, course)


def test_a_department_has_all_below_it(world: World) -> None:
    with world.session() as session:
        assert departments_under(session, ["K100"]) == {"K100", "K110"}
        assert departments_under(session, ["K110", "K200"]) == {"K110", "K200"}
        assert departments_under(session, ["K000"]) == {"K000", "K100", "K110", "K200"}
        assert departments_under(session, ["K999"]) == frozenset()
        assert departments_under(session, []) == frozenset()
