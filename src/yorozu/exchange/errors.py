"""What the exchange says no with: each has an HTTP status and a Japanese reason.

YorozuError
└── Refused                 the exchange does not do what was asked
    ├── BundleRefused   422 the bundle of files breaks a rule
    │   └── TooLarge    413 more bytes than a bundle may have
    ├── NotSignedIn     401 no token, or one that the hub does not know
    ├── NotAllowed      403 known, but not for this course
    ├── NotFound        404 nothing there, as far as this person may know
    ├── Conflict        409 the same name for something else
    └── Unavailable     503 the exchange, or the hub behind it, does not answer
"""

from http import HTTPStatus

from yorozu.errors import YorozuError


class Refused(YorozuError):
    """The exchange does not do what was asked; the message is Japanese and for the person who asked."""

    status = HTTPStatus.BAD_REQUEST


class BundleRefused(Refused):
    """A bundle of files breaks a rule."""

    status = HTTPStatus.UNPROCESSABLE_ENTITY


class NotSignedIn(Refused):
    """The request has no token, or one that the hub does not know."""

    status = HTTPStatus.UNAUTHORIZED


class NotAllowed(Refused):
    """Who asks is known, and may not have this."""

    status = HTTPStatus.FORBIDDEN


class NotFound(Refused):
    """There is nothing of that name that this person may know of."""

    status = HTTPStatus.NOT_FOUND


class Conflict(Refused):
    """The name is taken by something else."""

    status = HTTPStatus.CONFLICT


class TooLarge(BundleRefused):
    """More bytes than a bundle may have."""

    status = HTTPStatus.REQUEST_ENTITY_TOO_LARGE


class Unavailable(Refused):
    """The exchange, or the hub that it asks, does not answer now."""

    status = HTTPStatus.SERVICE_UNAVAILABLE


_BY_STATUS: dict[int, type[Refused]] = {
    int(kind.status): kind
    for kind in (BundleRefused, NotSignedIn, NotAllowed, NotFound, Conflict, TooLarge, Unavailable)
}


def refusal_of(status: int, message: str) -> Refused:
    """The error that an answer with this HTTP status stands for."""
    return _BY_STATUS.get(status, Refused)(message)
