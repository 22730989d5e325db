"""Who asks: what the hub says of the token in a request, and nothing else."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from jupyterhub.services.auth import HubAuth
from tornado.web import HTTPError

from yorozu.exchange.errors import NotAllowed, NotSignedIn, Unavailable

_FORMGRADER = "formgrader-"
_HEADER = re.compile(r"(?:token|bearer)\s+(\S+)", re.IGNORECASE)


@dataclass(frozen=True)
class Identity:
    """Who asks: a person, or the formgrader of one course.

    Attributes:
        username: the hub's user; None for a service.
        service_course: the course whose formgrader asks; None for a person.
    """

    username: str | None = None
    service_course: str | None = None

    @property
    def actor(self) -> str:
        """The name that the audit log gets."""
        return self.username if self.username is not None else f"{_FORMGRADER}{self.service_course}"

    @property
    def person(self) -> str:
        """The user name, where only a person will do.

        Raises:
            NotAllowed: a service asks.
        """
        if self.username is None:
            raise NotAllowed("これは受講者本人の操作です。採点画面からはできません。")
        return self.username


class Identify(Protocol):
    """Finds out who sent a request."""

    async def __call__(self, authorization: str | None) -> Identity:
        """Who a request with this Authorization header comes from."""


class HubIdentify:
    """Asks the hub; answers are kept for as long as HubAuth keeps them (5 minutes)."""

    def __init__(self, auth: HubAuth | None = None) -> None:
        """The hub is the one of JUPYTERHUB_API_URL and JUPYTERHUB_API_TOKEN unless `auth` is given."""
        self._auth = auth if auth is not None else HubAuth()

    async def __call__(self, authorization: str | None) -> Identity:
        """Who a request with this Authorization header comes from.

        Raises:
            NotSignedIn: no token, or not one of the hub's.
            NotAllowed: the token belongs to a service that has no business here, or was not given for this.
            Unavailable: the hub does not answer.
        """
        match = _HEADER.fullmatch((authorization or "").strip())
        if match is None:
            raise NotSignedIn("サインインが必要です。JupyterLabの中から操作してください。")
        try:
            model = await self._auth.user_for_token(match.group(1), sync=False)
        except HTTPError as error:
            raise Unavailable(
                "サインインの確認ができません（JupyterHubが応答しません）。少し待ってからもう一度試してください。"
            ) from error
        if model is None:
            raise NotSignedIn("サインインの期限が切れています。サインインし直してください。")
        # A token given for something else, such as another service's own, does not open the exchange.
        if self._auth.access_scopes and not self._auth.check_scopes(self._auth.access_scopes, model):
            raise NotAllowed(
                "このトークンでは課題の受け渡しを使えません。JupyterLabの中から操作してください。"
            )
        return identity_of(model)


def identity_of(model: Mapping[str, Any]) -> Identity:
    """The identity in the hub's answer to "who has this token".

    Raises:
        NotAllowed: a service that is no course's formgrader.
    """
    name = str(model["name"])
    if model.get("kind") == "user":
        return Identity(username=name)
    if model.get("kind") == "service" and name.startswith(_FORMGRADER):
        return Identity(service_course=name.removeprefix(_FORMGRADER))
    raise NotAllowed(f"{name} はこのサービスを使えません。")
