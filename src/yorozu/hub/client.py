"""A person's browser, as far as a program needs one: the real sign-in form, the person's own JupyterLab."""

import base64
import re
import time
from types import TracebackType
from typing import Any
from urllib.parse import quote, unquote

import httpx

from yorozu.hub.errors import ClientError

# Validating and submitting run in the person's server before it answers.
ANSWER_SECONDS = 180
SPAWN_SECONDS = 240


class HubSession:
    """One person at one hub, from signing in to closing.

    Every request waits a limited time. Use it as a context manager, or call `close`.
    """

    def __init__(self, url: str, username: str, password: str) -> None:
        """Signs in.

        Args:
            url: what people open, e.g. `http://127.0.0.1:8000/`.
            username: as the ledger has it.
            password: the person's own.

        Raises:
            ClientError: the hub does not let this person in, or does not answer.
        """
        self.username = username
        self._hub = url.rstrip("/")
        self._lab = f"/user/{quote(username)}/"
        self._browser = httpx.Client(timeout=ANSWER_SECONDS, follow_redirects=True, trust_env=False)
        try:
            self._sign_in(password)
        except BaseException:
            self._browser.close()
            raise

    def __enter__(self) -> "HubSession":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Forget the session; the person's JupyterLab goes on."""
        self._browser.close()

    @property
    def base_url(self) -> str:
        """The person's JupyterLab."""
        return f"{self._hub}{self._lab}"

    def get(self, path: str) -> httpx.Response:
        """A page of the hub or of a service as a browser shows it: redirects followed, signed in on the way.

        Args:
            path: from the hub's root, e.g. `/services/portal/`.

        Raises:
            ClientError: no answer.
        """
        return self._ask("GET", f"{self._hub}{path}")

    def change(self, method: str, path: str, body: dict[str, Any] | None = None) -> httpx.Response:
        """A request that changes something, where a page was opened before; the answer, whatever it says.

        Args:
            method: "POST", "PUT", "PATCH" or "DELETE".
            path: from the hub's root, e.g. `/services/formgrader-excel/api/contents/source`.
            body: sent as JSON.

        Raises:
            ClientError: no answer, or no page of that part was opened before.
        """
        return self._ask(method, f"{self._hub}{path}", json=body, headers=self._xsrf(path))

    def start_lab(self) -> None:
        """Start the person's JupyterLab if it does not run yet, wait until it answers, and enter it.

        Raises:
            ClientError: it did not start in time.
        """
        deadline = time.monotonic() + SPAWN_SECONDS
        self.get(f"/hub/spawn/{quote(self.username)}")
        while True:
            answer = self.get(f"/hub/api/users/{quote(self.username)}")
            _expect(answer, f"the state of {self.username}'s server")
            server = answer.json()["servers"].get("", {})
            if server.get("ready"):
                break
            if not server and time.monotonic() > deadline - SPAWN_SECONDS + 10:
                raise ClientError(f"{self.username}'s JupyterLab did not start; see its log in .yorozu/log")
            if time.monotonic() > deadline:
                raise ClientError(f"{self.username}'s JupyterLab was not ready in {SPAWN_SECONDS} seconds")
            time.sleep(0.2)
        # Entering once signs in to the server too and brings its own cross-site request token.
        _expect(self.get(f"{self._lab}lab"), f"{self.username}'s JupyterLab")

    def stop_lab(self) -> None:
        """Stop the person's JupyterLab and wait until it has ended.

        Raises:
            ClientError: the hub refuses, or it is still there after a minute.
        """
        path = f"/hub/api/users/{quote(self.username)}"
        answer = self.change("DELETE", f"{path}/server")
        _expect(answer, f"stopping {self.username}'s server")
        deadline = time.monotonic() + 60
        while self.get(path).json()["servers"]:
            if time.monotonic() > deadline:
                raise ClientError(f"{self.username}'s JupyterLab did not stop within a minute")
            time.sleep(0.2)

    def read_file(self, path: str) -> bytes:
        """A file of the person's home, e.g. `excel/excel-01-read/excel-01-read.ipynb`, byte for byte.

        Raises:
            ClientError: there is no such file.
        """
        answer = self.get(f"{self._lab}api/contents/{quote(path)}?type=file&format=base64")
        _expect(answer, f"{path} of {self.username}")
        return base64.b64decode(answer.json()["content"])

    def write_file(self, path: str, content: bytes) -> None:
        """Write a file of the person's home; its folder exists.

        Raises:
            ClientError: the person's JupyterLab refuses.
        """
        model = {"type": "file", "format": "base64", "content": base64.b64encode(content).decode("ascii")}
        answer = self._in_lab("PUT", f"api/contents/{quote(path)}", model)
        _expect(answer, f"writing {path} of {self.username}")

    def start_kernel(self) -> str:
        """Start a Python in the person's JupyterLab; its id.

        Raises:
            ClientError: it does not start.
        """
        answer = self._in_lab("POST", "api/kernels", {"name": "python3"})
        _expect(answer, f"starting a kernel for {self.username}")
        return str(answer.json()["id"])

    def stop_kernel(self, kernel: str) -> None:
        """Stop what `start_kernel` started.

        Raises:
            ClientError: there is no such kernel.
        """
        _expect(self._in_lab("DELETE", f"api/kernels/{kernel}"), f"stopping a kernel of {self.username}")

    def assignments(self, course: str) -> list[dict[str, Any]]:
        """What nbgrader's assignment panel lists for a course: released, fetched, submitted.

        Raises:
            ClientError: nbgrader says why not.
        """
        answer = self.get(f"{self._lab}assignments?course_id={quote(course)}")
        listed: list[dict[str, Any]] = _nbgrader(answer, f"listing {course}")
        return listed

    def fetch(self, course: str, unit: str) -> list[dict[str, Any]]:
        """Press the panel's *Fetch*; what the panel lists afterwards.

        Raises:
            ClientError: it was not fetched; nbgrader keeps the reason to the log of the person's server.
        """
        listed = self._press("fetch", course, unit)
        if not any(row["assignment_id"] == unit and row["status"] == "fetched" for row in listed):
            raise ClientError(f"{course}/{unit} was not fetched; see the log of {self.username}'s server")
        return listed

    def submit(self, course: str, unit: str) -> list[dict[str, Any]]:
        """Press the panel's *Submit*; what the panel lists afterwards.

        Raises:
            ClientError: it was refused; the intake's reason (Japanese) is in the message.
        """
        return self._press("submit", course, unit)

    def fetch_feedback(self, course: str, unit: str) -> list[dict[str, Any]]:
        """Press the panel's *Fetch Feedback*; what the panel lists afterwards.

        Raises:
            ClientError: nbgrader says why not.
        """
        return self._press("fetch_feedback", course, unit)

    def validate(self, path: str) -> dict[str, Any]:
        """Press *Validate* on a notebook of the person's home; what nbgrader finds, nothing when all pass.

        Raises:
            ClientError: nbgrader could not run it.
        """
        answer = self._in_lab("POST", "assignments/validate", {"path": path})
        result: dict[str, Any] = _nbgrader(answer, "validating")
        return result

    def _press(self, action: str, course: str, unit: str) -> list[dict[str, Any]]:
        answer = self._in_lab("POST", f"assignments/{action}", {"course_id": course, "assignment_id": unit})
        listed: list[dict[str, Any]] = _nbgrader(answer, f"{action} {course}/{unit}")
        return listed

    def _sign_in(self, password: str) -> None:
        page = self.get("/hub/login")
        _expect(page, "the sign-in page")
        token = re.search(r'name="_xsrf" value="([^"]+)"', page.text)
        if token is None:
            raise ClientError(f"{page.url} shows no sign-in form")
        form = {"username": self.username, "password": password, "_xsrf": token[1]}
        # Where it leads afterwards is left alone: the portal, which may be anything.
        answer = self._ask("POST", f"{self._hub}/hub/login", data=form, follow_redirects=False)
        if answer.status_code == 403:
            raise ClientError(f"the hub does not let {self.username} in: wrong user name or password")
        if answer.status_code != 302:
            raise ClientError(f"signing in as {self.username}: the hub answered {answer.status_code}")

    def _in_lab(self, method: str, path: str, body: dict[str, Any] | None = None) -> httpx.Response:
        return self.change(method, f"{self._lab}{path}", body)

    def _xsrf(self, path: str) -> dict[str, str]:
        """The header that every change must have: the cookie that this part of the hub has set."""
        cookies = [cookie for cookie in self._browser.cookies.jar if cookie.name == "_xsrf" and cookie.value]
        fitting = [cookie for cookie in cookies if unquote(path).startswith(unquote(cookie.path))]
        if not fitting:
            raise ClientError(
                f"{self.username} has not opened {path} yet; call start_lab, or get a page there"
            )
        nearest = max(fitting, key=lambda cookie: len(cookie.path))
        return {"X-XSRFToken": str(nearest.value)}

    def _ask(self, method: str, url: str, **options: Any) -> httpx.Response:
        try:
            return self._browser.request(method, url, **options)
        except httpx.HTTPError as error:
            raise ClientError(f"{method} {url} as {self.username}: {error!r}") from error


def _expect(answer: httpx.Response, what: str) -> None:
    if not answer.is_success:
        raise ClientError(f"{what}: {answer.request.method} {answer.url} answered {answer.status_code}")


def _nbgrader(answer: httpx.Response, what: str) -> Any:
    """What nbgrader's panel would show."""
    _expect(answer, what)
    result = answer.json()
    if not result["success"]:
        raise ClientError(f"{what}: {result['value']}")
    return result["value"]
