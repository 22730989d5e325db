"""What every page has: the signed-in person and their roles, one transaction, safe headers, error pages."""

import asyncio
from collections.abc import Callable, Mapping
from concurrent.futures import Executor
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias, TypeVar

from jinja2 import Environment, PackageLoader, StrictUndefined
from jupyterhub.services.auth import HubOAuthCallbackHandler, HubOAuthenticated
from sqlalchemy.orm import Session
from tornado.web import HTTPError, RequestHandler

from yorozu.japan import format_jst, now, to_jst
from yorozu.portal import words
from yorozu.portal.links import Links
from yorozu.records import access, audit, lookup, people
from yorozu.records.access import Roles
from yorozu.records.database import Ledger
from yorozu.records.results import Results

T = TypeVar("T")
_Transaction: TypeAlias = Callable[[], AbstractContextManager[Session]]

CONTENT_SECURITY = (
    "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'"
)
_LONGEST_SUBJECT = 100
_ERRORS: Mapping[int, tuple[str, str]] = {
    400: (
        "読み取れない指定です",
        "アドレスの中に、読み取れない指定があります。メニューから開き直してください。",
    ),
    401: ("サインインが必要です", "サインインの期限が切れました。ページを読み込み直してください。"),
    403: (
        "このページを見る権限がありません",
        "あなたの役割では、このページは開けません。必要なときは、IT担当に役割を確かめてください。",
    ),
    404: (
        "ページが見つかりません",
        "アドレスが変わったか、間違っている可能性があります。メニューから開き直してください。",
    ),
    405: ("この操作はできません", "メニューから開き直してください。"),
}
_BROKEN = (
    "うまく表示できませんでした",
    "少し待ってから、もう一度開いてください。続くときは、下の時刻をIT担当に知らせてください。",
)
NOT_IN_ROSTER = "職員名簿に登録がありません。人事異動のあとなどは、IT担当に名簿への登録を確かめてください。"


@dataclass(frozen=True)
class Portal:
    """What the handlers share."""

    ledger: Ledger
    links: Links
    pages: Environment
    threads: Executor
    results: Results


@dataclass(frozen=True)
class Viewer:
    """Who looks: a person of the roster, with their roles on the day (in Japan) of the request."""

    username: str
    name: str
    department: str | None
    roles: Roles
    today: date


@dataclass(frozen=True)
class Refused:
    """The answer to what a person may not see; the audit log has it already."""


_Work: TypeAlias = Callable[[Session, Viewer], T | Refused]


def refuse(session: Session, viewer: Viewer, subject: str) -> Refused:
    """Record that the person asked for what they may not see."""
    audit.record(session, viewer.username, "refused", subject[:_LONGEST_SUBJECT], "", now())
    return Refused()


def environment() -> Environment:
    """The templates, escaping everything; a name that is not given is an error."""
    pages = Environment(
        loader=PackageLoader("yorozu.portal"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    pages.filters |= {
        "jst": format_jst,
        "day": words.day,
        "number": words.number,
    }
    return pages


class Page(HubOAuthenticated, RequestHandler):  # type: ignore[misc]  # jupyterhub has no types
    """A page for people who are signed in at the hub and in the roster."""

    def initialize(self, portal: Portal) -> None:
        self.portal = portal
        self.viewer: Viewer | None = None
        self.message = ""

    def set_default_headers(self) -> None:
        self.clear_header("Server")
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.set_header("Content-Security-Policy", CONTENT_SECURITY)
        self.set_header("X-Content-Type-Options", "nosniff")
        self.set_header("X-Frame-Options", "DENY")
        self.set_header("Referrer-Policy", "same-origin")
        self.set_header("Cache-Control", "no-store")

    async def prepare(self) -> None:
        """Send people who are not signed in to the hub."""
        # Asked for here, the hub's answer keeps only this request waiting; `current_user` then has it.
        await self.hub_auth.get_user(self, sync=False)
        if self.current_user is None:
            self.not_signed_in()
        elif self.current_user["kind"] != "user":
            raise HTTPError(403, "%s is no person", self.current_user["name"])

    def get_current_user(self) -> dict[str, Any] | None:
        """Who the hub says it is; nobody if that was another session of this browser at the hub.

        On a shared computer the portal's own cookie may be that of whoever sat there before.
        """
        model: dict[str, Any] | None = super().get_current_user()
        session = model.get("session_id") if model else None
        return model if session in (None, self.hub_auth.get_session_id(self)) else None

    def not_signed_in(self) -> None:
        """To the hub and back."""
        self.redirect(self.get_login_url())

    async def ask(self, work: _Work[T]) -> T:
        """What `work` makes of the ledger, in one transaction that is committed before this returns.

        Raises:
            HTTPError: 403 for what is refused and for people who are not in the roster, 404 for courses and
                others that the ledger does not have.
        """
        return await self._in_thread(self.portal.ledger.session, work)

    async def read(self, work: _Work[T]) -> T:
        """The same for work that writes nothing, not even to the audit log; it waits for no writer.

        Raises:
            HTTPError: as `ask` does.
        """
        return await self._in_thread(self.portal.ledger.reading, work)

    async def _in_thread(self, transaction: _Transaction, work: _Work[T]) -> T:
        username = str(self.current_user["name"])
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self.portal.threads, self._asked, transaction, username, work)

    def _asked(self, transaction: _Transaction, username: str, work: _Work[T]) -> T:
        with transaction() as session:
            today = to_jst(now()).date()
            try:
                person = people.person(session, username, today)
            except lookup.NotRecorded as error:
                self.message = NOT_IN_ROSTER
                raise HTTPError(403, "%s", error) from error
            roles = access.roles_of(session, username, today)
            self.viewer = Viewer(username, person.name, person.department, roles, today)
            try:
                answer = work(session, self.viewer)
            except lookup.NotRecorded as error:
                raise HTTPError(404, "%s", error) from error
        if isinstance(answer, Refused):
            raise HTTPError(403, "%s asked for %s", username, self.request.uri)
        return answer

    def show(self, template: str, **names: object) -> None:
        """Answer with a page."""
        links = self.portal.links
        page = self.portal.pages.get_template(template)
        self.finish(
            page.render(
                viewer=self.viewer,
                links=links,
                here=self.request.path,
                static=self.static_url,
                moment=now(),
                **names,
            )
        )

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        title, text = _ERRORS.get(status_code, _BROKEN)
        self.show("error.html", title=title, text=self.message or text, status=status_code)


class Part(Page):
    """A part of a page that the page's own script asks for again."""

    def not_signed_in(self) -> None:
        """The script cannot sign in; it tells the person to load the page again."""
        raise HTTPError(401)


class Nowhere(Page):
    """Any other address."""

    async def prepare(self) -> None:
        """Say so, with the person's own menu."""
        await super().prepare()
        if not self._finished:
            await self.read(lambda session, viewer: None)
            raise HTTPError(404)


class SignedIn(HubOAuthCallbackHandler, Page):  # type: ignore[misc]  # jupyterhub has no types
    """Where the hub sends people back to; they go on to the page that they asked for."""

    async def prepare(self) -> None:
        """Nobody is signed in here yet."""
