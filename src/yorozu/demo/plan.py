"""Who hands in what: two units, twelve people, every kind of answer."""

from collections.abc import Mapping

from yorozu.demo.answers import Kind

COURSE = "excel"
UNITS = ("excel-01-read", "excel-02-clean")

PLAN: Mapping[str, tuple[tuple[Kind, ...], tuple[Kind, ...]]] = {
    "sato": ((Kind.RIGHT,), (Kind.RIGHT,)),
    "suzuki": ((Kind.OTHER_WAY,), (Kind.RIGHT,)),
    "takahashi": ((Kind.RIGHT,), (Kind.OTHER_WAY,)),
    "tanaka": ((Kind.WRONG, Kind.RIGHT), (Kind.RIGHT,)),
    "ito": ((Kind.RIGHT, Kind.BLANK), (Kind.PARTLY,)),
    "watanabe": ((Kind.PARTLY,), (Kind.RIGHT,)),
    "yamamoto": ((Kind.RIGHT,), (Kind.WRONG,)),
    "nakamura": ((Kind.WRONG,), (Kind.WRONG,)),
    "kobayashi": ((Kind.BLANK,), (Kind.RIGHT,)),
    "kato": ((Kind.ENDLESS,), (Kind.RIGHT,)),
    "yoshida": ((Kind.DIES,), (Kind.BLANK,)),
    "yamazaki": ((Kind.UNREADABLE,), (Kind.OTHER_WAY,)),
}
"""By user name: for each of UNITS in order, the kinds handed in, one after the other."""
