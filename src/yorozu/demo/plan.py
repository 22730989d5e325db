"""Who hands in what: a course of six units, twelve people, every kind of answer; who takes what else."""

from collections.abc import Mapping

from yorozu.demo.answers import Kind

COURSE = "excel"
UNITS = (
    "excel-01-read",
    "excel-02-clean",
    "excel-03-combine",
    "excel-04-report",
    "excel-05-template",
    "excel-06-contracts",
)

_R, _O = (Kind.RIGHT,), (Kind.OTHER_WAY,)
_NOT_YET: tuple[tuple[Kind, ...], ...] = ((), (), (), ())

PLAN: Mapping[str, tuple[tuple[Kind, ...], ...]] = {
    "sato": (_R, _R, _R, _R, _R, _R),
    "suzuki": (_O, _R, _R, _O, _R, _R),
    "takahashi": (_R, _O, _R, _R, _R, _O),
    "tanaka": ((Kind.WRONG, Kind.RIGHT), _R, _O, _R, _R, _R),
    "ito": ((Kind.RIGHT, Kind.BLANK), (Kind.PARTLY,), _R, _R, _O, _R),
    "watanabe": ((Kind.PARTLY,), _R, _R, _R, _R, _R),
    "yamamoto": (_R, (Kind.WRONG,), *_NOT_YET),
    "nakamura": ((Kind.WRONG,), (Kind.WRONG,), *_NOT_YET),
    "kobayashi": ((Kind.BLANK,), _R, *_NOT_YET),
    "kato": ((Kind.ENDLESS,), _R, *_NOT_YET),
    "yoshida": ((Kind.DIES,), (Kind.BLANK,), *_NOT_YET),
    "yamazaki": ((Kind.UNREADABLE,), _O, *_NOT_YET),
}
"""By user name: for each of UNITS in order, the kinds handed in, one after the other; none for "not yet"."""

ALSO: Mapping[str, tuple[str, ...]] = {
    "bi": ("takahashi", "yamamoto", "nakamura"),
    "ocr": ("tanaka", "kobayashi", "kato"),
    "chatgpt": ("ito", "yoshida", "yamazaki"),
}
"""By course: who is in its class besides; they have not begun."""
