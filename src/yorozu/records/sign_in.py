"""Passwords of people who sign in to the hub with the ledger's own accounts."""

import hashlib
import hmac
import secrets

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from yorozu.errors import YorozuError
from yorozu.records import lookup, models

# scrypt's cost: 16 MB and some tens of milliseconds a guess (RFC 7914's values for interactive sign-in).
N, R, P = 2**14, 8, 1


class PasswordRefused(YorozuError):
    """This cannot be a password."""


def person_exists(session: Session, username: str) -> bool:
    """Whether the ledger knows a person by this user name."""
    return bool(session.scalar(select(exists().where(models.Person.username == username))))


def set_password(session: Session, username: str, password: str) -> None:
    """Give the person this password from now on.

    Raises:
        NotRecorded: there is no such person.
        PasswordRefused: it is empty.
    """
    if not password:
        raise PasswordRefused(f"the password for {username} is empty; give one")
    person = lookup.person(session, username)
    salt = secrets.token_bytes(16)
    session.merge(
        models.Password(person_id=person.id, salt=salt, key=_key(password, salt, N, R, P), n=N, r=R, p=P)
    )
    session.flush()


def check_password(session: Session, username: str, password: str) -> bool:
    """Whether this is the person's password; False for people without one."""
    row = session.scalar(
        select(models.Password)
        .join(models.Person, models.Person.id == models.Password.person_id)
        .where(models.Person.username == username)
    )
    if row is None:
        # As much work as for a person who exists, so that the time taken does not tell who does.
        _key(password, b"\0" * 16, N, R, P)
        return False
    return hmac.compare_digest(row.key, _key(password, row.salt, row.n, row.r, row.p))


def _key(password: str, salt: bytes, n: int, r: int, p: int) -> bytes:
    return hashlib.scrypt(password.encode("utf-8", "surrogatepass"), salt=salt, n=n, r=r, p=p, dklen=32)
