import pytest

from yorozu.exchange.errors import NotAllowed
from yorozu.exchange.identity import Identity, identity_of


def test_a_user_is_that_person_even_with_a_service_s_name() -> None:
    for name in ("tanaka", "formgrader-excel"):
        who = identity_of({"kind": "user", "name": name})
        assert who == Identity(username=name)
        assert who.person == who.actor == name


def test_a_formgrader_speaks_for_its_course_and_is_no_person() -> None:
    who = identity_of({"kind": "service", "name": "formgrader-excel"})
    assert who == Identity(service_course="excel")
    assert who.actor == "formgrader-excel"
    with pytest.raises(NotAllowed, match="本人"):
        who.person  # noqa: B018  (reading it is the test)


@pytest.mark.parametrize("model", [{"kind": "service", "name": "portal"}, {"name": "tanaka"}])
def test_others_have_no_business_here(model: dict[str, str]) -> None:
    with pytest.raises(NotAllowed):
        identity_of(model)
