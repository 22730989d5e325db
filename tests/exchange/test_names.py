import pytest

from yorozu.curriculum.course import SLUG as CURRICULUM_SLUG
from yorozu.exchange.errors import NotFound
from yorozu.exchange.names import SLUG, check_slug


def test_slugs_are_those_of_the_curriculum() -> None:
    assert SLUG.replace("?:", "") == CURRICULUM_SLUG.pattern


def test_a_slug_passes() -> None:
    assert check_slug("excel-01-read") == "excel-01-read"


@pytest.mark.parametrize(
    "name", ["", ".", "..", "a/b", "a?b", "A", "a-", "a--b", "エクセル", "a\n", "a b", "%2e"]
)
def test_anything_else_does_not(name: str) -> None:
    with pytest.raises(NotFound, match="名前を確かめてください"):
        check_slug(name)
