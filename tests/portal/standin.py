"""A stand-in for the hub and its proxy on one address: sign-in by OAuth with PKCE, and the way to the portal.

Whom it signs in is said by its own cookie `who`, which `/hub/login?as=<user name>` sets.
"""

import asyncio
import base64
import hashlib
import json
import secrets
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlencode

from tornado.httpclient import AsyncHTTPClient, HTTPRequest
from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets
from tornado.web import Application, HTTPError, RequestHandler

PREFIX = "/services/portal/"
CLIENT, SECRET = "service-portal", "the portal's own token"
# The portal asks the hub again when the session is another one.
SESSION = "jupyterhub-session-id"
ACCESS = "access:services!service=portal"


class Hub:
    """What it knows: codes and tokens given out, and what the portal's address is."""

    def __init__(self) -> None:
        self.codes: dict[str, tuple[str, str, str | None]] = {}
        self.tokens: dict[str, tuple[str, str | None]] = {}
        self.in_trouble = False
        self.portal = ""
        self.url = ""

    def sign_out(self, username: str) -> None:
        """Take every token back."""
        self.tokens = {token: given for token, given in self.tokens.items() if given[0] != username}


class _Handler(RequestHandler):
    def initialize(self, hub: Hub) -> None:
        self.hub = hub


class Login(_Handler):
    def get(self) -> None:
        self.set_cookie("who", self.get_argument("as"))
        self.set_cookie(SESSION, secrets.token_hex(8))
        self.redirect(self.get_argument("next", PREFIX))


class Logout(_Handler):
    def get(self) -> None:
        self.hub.sign_out(self.get_cookie("who") or "")
        for name in ("who", SESSION):
            self.clear_cookie(name)
        self.write(
            "<!DOCTYPE html><html lang='ja'><title>サインアウト</title><h1>サインアウトしました</h1></html>"
        )


class Authorize(_Handler):
    def get(self) -> None:
        who = self.get_cookie("who")
        if who is None:
            raise HTTPError(401)
        if self.get_argument("client_id") != CLIENT or self.get_argument("code_challenge_method") != "S256":
            raise HTTPError(400)
        code = secrets.token_hex(8)
        self.hub.codes[code] = (who, self.get_argument("code_challenge"), self.get_cookie(SESSION))
        answer = urlencode({"code": code, "state": self.get_argument("state")})
        self.redirect(f"{self.get_argument('redirect_uri')}?{answer}")


class Token(_Handler):
    def post(self) -> None:
        who, challenge, session = self.hub.codes.pop(self.get_argument("code"))
        digest = hashlib.sha256(self.get_argument("code_verifier").encode()).digest()
        if base64.urlsafe_b64encode(digest).decode().rstrip("=") != challenge:
            raise HTTPError(400)
        if self.get_argument("client_secret") != SECRET:
            raise HTTPError(403)
        token = secrets.token_hex(16)
        self.hub.tokens[token] = (who, session)
        self.write({"access_token": token, "token_type": "Bearer"})


class User(_Handler):
    def get(self) -> None:
        if self.hub.in_trouble:
            raise HTTPError(503)
        token = self.request.headers["Authorization"].removeprefix("token ")
        if token not in self.hub.tokens:
            self.set_status(403)
            self.finish({"message": "no such token"})
            return
        who, session = self.hub.tokens[token]
        kind, _, name = who.rpartition(":")
        scopes = [] if kind == "outsider" else [ACCESS]
        kind = "service" if kind == "service" else "user"
        self.finish(json.dumps({"name": name, "kind": kind, "scopes": scopes, "session_id": session}))


class ToPortal(_Handler):
    async def get(self) -> None:
        await self._pass()

    async def post(self) -> None:
        await self._pass()

    async def _pass(self) -> None:
        request = HTTPRequest(
            f"{self.hub.portal}{self.request.uri}",
            method=self.request.method or "GET",
            headers=self.request.headers,
            body=self.request.body or None,
            allow_nonstandard_methods=True,
            follow_redirects=False,
            decompress_response=False,
            request_timeout=30,
        )
        answer = await AsyncHTTPClient().fetch(request, raise_error=False)
        self.clear()
        self.clear_header("Server")
        self.set_status(answer.code)
        for name, value in answer.headers.get_all():
            if name not in ("Content-Length", "Transfer-Encoding", "Connection"):
                self.add_header(name, value) if name == "Set-Cookie" else self.set_header(name, value)
        self.finish(answer.body)


class Notebook(_Handler):
    def get(self) -> None:
        self.write("<!DOCTYPE html><html lang='ja'><title>notebook</title><h1>ノートブック</h1></html>")


@contextmanager
def standing() -> Iterator[Hub]:
    """The stand-in, serving on a free port of 127.0.0.1 from a thread of its own."""
    hub = Hub()
    ready = threading.Event()
    stopping: list[tuple[asyncio.AbstractEventLoop, asyncio.Event]] = []

    async def serve() -> None:
        settings = {"hub": hub}
        server = HTTPServer(
            Application(
                [
                    ("/hub/login", Login, settings),
                    ("/hub/logout", Logout, settings),
                    ("/hub/api/oauth2/authorize", Authorize, settings),
                    ("/hub/api/oauth2/token", Token, settings),
                    ("/hub/api/user", User, settings),
                    ("/hub/user-redirect/.*", Notebook, settings),
                    ("/services/formgrader-.*", Notebook, settings),
                    (f"{PREFIX.rstrip('/')}.*", ToPortal, settings),
                ]
            )
        )
        sockets = bind_sockets(0, "127.0.0.1")
        server.add_sockets(sockets)
        hub.url = f"http://127.0.0.1:{sockets[0].getsockname()[1]}"
        stop = asyncio.Event()
        stopping.append((asyncio.get_running_loop(), stop))
        ready.set()
        await stop.wait()
        server.stop()
        await server.close_all_connections()

    thread = threading.Thread(target=lambda: asyncio.run(serve()), name="hub")
    thread.start()
    try:
        if not ready.wait(10):
            raise TimeoutError("the stand-in for the hub did not start")
        yield hub
    finally:
        for loop, stop in stopping:
            loop.call_soon_threadsafe(stop.set)
        thread.join(10)
