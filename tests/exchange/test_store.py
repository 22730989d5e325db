import hashlib
import os
import time
from collections.abc import Callable
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from yorozu.exchange import bundle
from yorozu.exchange.errors import BundleRefused, Conflict, TooLarge
from yorozu.exchange.store import Incoming, Store, StoredFileDamaged, StoreInUse
from yorozu.site import Site


@pytest.fixture
def store(site: Site) -> Store:
    return Store(site)


def arrived(store: Store, upload: UUID, *chunks: bytes) -> Incoming:
    incoming = store.incoming(upload)
    for chunk in chunks:
        incoming.write(chunk)
    return incoming


def files_below(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*") if path.is_file())


def never(upload: UUID) -> bool:
    return False


def test_a_submission_is_read_as_it_came(store: Store) -> None:
    upload = uuid4()
    incoming = arrived(store, upload, b"first, ", b"second")
    assert store.keep(incoming)
    incoming.discard()
    assert incoming.size == len(b"first, second")
    assert store.bundle(upload, hashlib.sha256(b"first, second").hexdigest()) == b"first, second"
    assert files_below(store.root) == [f"{upload}.tar"]


def test_the_same_again_changes_nothing_and_another_is_refused(store: Store) -> None:
    upload = uuid4()
    first = arrived(store, upload, b"mine")
    store.keep(first)
    first.discard()
    again, other = arrived(store, upload, b"mine"), arrived(store, upload, b"not mine")
    assert not store.keep(again)
    with pytest.raises(Conflict):
        store.keep(other)
    again.discard()
    other.discard()
    assert store.bundle(upload, first.sha256) == b"mine"
    assert files_below(store.root) == [f"{upload}.tar"]


def test_a_submission_cannot_grow_without_end(store: Store) -> None:
    incoming = store.incoming(uuid4())
    incoming.write(bytes(bundle.MAX_BUNDLE))
    with pytest.raises(TooLarge, match="20 MiB"):
        incoming.write(b"1")
    assert incoming.path.stat().st_size == bundle.MAX_BUNDLE
    incoming.discard()
    incoming.discard()
    assert files_below(store.root) == []


def test_only_its_owner_reads_the_store(store: Store) -> None:
    store.put_release("sample", "unit", b"x")
    for folder in (store.root, store.root / "released", store.root / "released" / "sample"):
        assert folder.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    ("kept", "received", "stays"),
    [(False, False, False), (True, False, False), (True, True, True)],
    ids=["killed while it came", "killed before the ledger had it", "killed before the answer"],
)
def test_a_new_intake_settles_what_was_in_doubt(
    store: Store, kept: bool, received: bool, stays: bool
) -> None:
    upload = uuid4()
    incoming = arrived(store, upload, b"x")
    if kept:
        store.keep(incoming)
    incoming.close()
    # What a killed process leaves: the partial name is still there.
    assert store.clean(lambda asked: received and asked == upload) == 1
    assert files_below(store.root) == ([f"{upload}.tar"] if stays else [])


def test_cleaning_leaves_finished_submissions_alone_whatever_the_ledger_says(store: Store) -> None:
    incoming = arrived(store, uuid4(), b"x")
    store.keep(incoming)
    incoming.discard()
    assert store.clean(never) == 0
    assert store.bundle(incoming.upload, incoming.sha256) == b"x"


def test_cleaning_spares_what_another_process_may_be_writing(store: Store) -> None:
    store.put_feedback(uuid4(), {"a.html": b"x"})
    (folder,) = (store.root / "feedback").glob("*/*")
    abandoned, under_way = folder / ".a.partial", folder / ".b.partial"
    abandoned.touch()
    under_way.touch()
    os.utime(abandoned, (time.time(), time.time() - 2 * 3600))
    assert store.clean(never) == 1
    assert under_way.exists()
    assert not abandoned.exists()


def test_feedback_and_releases_are_kept_by_content(store: Store) -> None:
    upload = uuid4()
    first = store.put_feedback(upload, {"unit.html": b"1"})
    second = store.put_feedback(upload, {"unit.html": b"2"})
    assert bundle.unpack(store.feedback(upload, first)) == {"unit.html": b"1"}
    assert bundle.unpack(store.feedback(upload, second)) == {"unit.html": b"2"}
    assert store.put_feedback(upload, {"unit.html": b"1"}) == first
    released = store.put_release("sample", "sample-01", b"x")
    assert store.release("sample", "sample-01", released) == b"x"
    with pytest.raises(BundleRefused):
        store.put_feedback(upload, {"../unit.html": b""})
    assert not [name for name in files_below(store.root) if name.endswith(".partial")]


@pytest.mark.parametrize(
    "harm", [Path.unlink, lambda path: path.write_bytes(b"other")], ids=["gone", "changed"]
)
def test_harm_to_a_file_is_noticed(store: Store, harm: Callable[[Path], object]) -> None:
    incoming = arrived(store, uuid4(), b"x")
    store.keep(incoming)
    incoming.discard()
    harm(store.bundle_path(incoming.upload))
    with pytest.raises(StoredFileDamaged, match="backup"):
        store.bundle(incoming.upload, incoming.sha256)


def test_one_intake_at_a_time(store: Store, site: Site) -> None:
    with store.locked(), pytest.raises(StoreInUse, match="already serves"), Store(site).locked():
        pass
    with Store(site).locked():
        pass
