"""Passwords of the demonstration's people: made once for a site, so that no two sites share one."""

import json
import secrets
from collections.abc import Iterable, Mapping
from pathlib import Path

from yorozu.errors import YorozuError
from yorozu.site import Site

_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
"""Without those that are taken for one another: i, l, o, 0, 1."""
_LENGTH = 10


class PasswordsUnreadable(YorozuError):
    """The file of demo passwords is damaged."""


def file_of(site: Site) -> Path:
    """Where a site keeps its demo passwords, readable by its owner alone."""
    return site.state / "demo-passwords.json"


def demo_passwords(site: Site, usernames: Iterable[str]) -> dict[str, str]:
    """The password of each user name; made and kept if this is the first time.

    Raises:
        PasswordsUnreadable: the file is there and is not what was written.
    """
    kept = kept_passwords(site)
    passwords = completed(kept, usernames)
    if passwords != kept:
        keep(site, passwords)
    return passwords


def completed(kept: Mapping[str, str], usernames: Iterable[str]) -> dict[str, str]:
    """What is kept, and a new password for each user name without one."""
    made = {name: "".join(secrets.choice(_LETTERS) for _ in range(_LENGTH)) for name in usernames}
    return {**made, **kept}


def keep(site: Site, passwords: Mapping[str, str]) -> None:
    """Write the file anew, whole or not at all."""
    file = file_of(site)
    file.parent.mkdir(parents=True, exist_ok=True)
    new = file.with_suffix(".new")
    new.touch(mode=0o600)
    new.write_text(json.dumps(dict(passwords), indent=1) + "\n", encoding="utf-8")
    new.replace(file)


def kept_passwords(site: Site) -> dict[str, str]:
    """What the file holds, nothing where there is none.

    Raises:
        PasswordsUnreadable: the file is there and is not what was written.
    """
    file = file_of(site)
    try:
        kept = json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except ValueError as error:
        raise PasswordsUnreadable(
            f"{file} cannot be read ({error}); delete it and start again: the demo people get new passwords"
        ) from None
    if not isinstance(kept, dict) or not all(isinstance(word, str) for word in kept.values()):
        raise PasswordsUnreadable(
            f"{file} is not a list of passwords; delete it and start again: the demo people get new passwords"
        )
    return kept
