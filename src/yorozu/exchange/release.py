"""Releasing a unit: what learners get from now on. Used by the service, `yorozu release` and the demo."""

from sqlalchemy.orm import Session

from yorozu.exchange import bundle
from yorozu.exchange.errors import NotFound
from yorozu.exchange.store import Store
from yorozu.records import courses
from yorozu.site import Site

IGNORED = (".ipynb_checkpoints", "__pycache__", "*.pyc", "feedback", ".*")
"""Names that are never part of a released unit."""


def release_unit(site: Site, session: Session, course: str, unit: str, actor: str) -> str:
    """Release what is in release/<course>/<unit>/ and return the bundle's SHA-256.

    Changed files replace the release from now on; copies that learners have stay as they are. `actor` is who
    releases, for the record.

    Raises:
        NotFound: the folder is not there.
        BundleRefused: it has no notebook, or files that no bundle may have.
        NotRecorded: the ledger has no such course or unit.
    """
    folder = site.release / course / unit
    if not folder.is_dir():
        raise NotFound(
            f"{folder} がありません。先に `yorozu build` か `nbgrader generate_assignment` で"
            "配布用のノートブックを作ってください。"
        )
    return release_bundle(Store(site), session, course, unit, bundle.pack(folder, IGNORED), actor)


def release_bundle(store: Store, session: Session, course: str, unit: str, content: bytes, actor: str) -> str:
    """Release a bundle as the unit and return its SHA-256.

    Raises:
        BundleRefused: it breaks a rule, or has no notebook of the unit.
        NotRecorded: the ledger has no such course or unit.
    """
    bundle.check_submission(bundle.unpack(content), unit)
    sha256 = store.put_release(course, unit, content)
    courses.record_release(session, course, unit, sha256, actor)
    return sha256
