"""Sign-in against the ledger: who a person is, and which courses' trainers they belong to."""

import asyncio
import re
import unicodedata
from functools import cached_property
from typing import Any

from jupyterhub.auth import Authenticator
from traitlets import Unicode

from yorozu.hub.services import trainers_group
from yorozu.japan import now, to_jst
from yorozu.records import access, sign_in
from yorozu.records.database import Ledger

# A user name becomes a folder's name and part of an address, whoever wrote it into the ledger.
USERNAME = re.compile(r"[a-z0-9][a-z0-9._-]*")


class LedgerAuthenticator(Authenticator):  # type: ignore[misc]  # jupyterhub has no types
    """People of the ledger sign in with the password kept there; nobody else does."""

    ledger_url = Unicode(help="SQLAlchemy URL of the ledger.").tag(config=True)

    def validate_username(self, username: str) -> bool:
        """Whether this can be a user name."""
        return USERNAME.fullmatch(username) is not None

    def normalize_username(self, username: str) -> str:
        """The name as the ledger has it, also when it was typed with an input method in full width."""
        return unicodedata.normalize("NFKC", username).strip().lower()

    async def authenticate(self, handler: object, data: dict[str, str]) -> dict[str, Any] | None:
        """The person if the password is theirs, with their groups; None otherwise."""
        username = self.normalize_username(data.get("username", ""))
        return await asyncio.to_thread(self._checked, username, data.get("password", ""))

    async def refresh_user(self, user: Any, handler: object = None) -> dict[str, Any] | bool:
        """The person's groups of today; False, which ends the session, for people no longer in the ledger."""
        return await asyncio.to_thread(self.person, str(user.name)) or False

    def person(self, username: str) -> dict[str, Any] | None:
        """What the hub is told of a person (JupyterHub's authentication model); None if there is none.

        For authenticators that check the password elsewhere and take everything else from the ledger.
        """
        today = to_jst(now()).date()
        with self._ledger.reading() as session:
            if not sign_in.person_exists(session, username):
                return None
            roles = access.roles_of(session, username, today)
        return {"name": username, "groups": sorted(map(trainers_group, roles.trainer_of))}

    def _checked(self, username: str, password: str) -> dict[str, Any] | None:
        with self._ledger.reading() as session:
            if not sign_in.check_password(session, username, password):
                return None
        return self.person(username)

    def close(self) -> None:
        """Close the connections to the ledger; the next sign-in opens them again."""
        self._ledger.dispose()

    @cached_property
    def _ledger(self) -> Ledger:
        return Ledger(self.ledger_url)
