import io
import json
import stat
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from yorozu.curriculum.course import Course, load_course
from yorozu.exchange import course_archive
from yorozu.exchange.course_archive import ArchiveRefused, pack_course, read_course
from yorozu.exchange.errors import BundleRefused
from yorozu.site import Site

SAMPLE = load_course(Path(__file__).parent.parent / "sample_courses" / "sample")
PACKED = pack_course(SAMPLE)
FILE = 0o100644 << 16


@pytest.fixture
def course(site: Site) -> Course:
    return load_course(site.courses / "sample")


def entries(archive: bytes) -> list[tuple[zipfile.ZipInfo, bytes]]:
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        return [(info, opened.read(info)) for info in opened.infolist()]


def zipped(*files: tuple[str | zipfile.ZipInfo, bytes], compression: int = zipfile.ZIP_STORED) -> bytes:
    """A zip with entries that `pack_course` would never write."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", compression) as archive:
        for info, content in files:
            if isinstance(info, str):
                entry = zipfile.ZipInfo(info)
                entry.external_attr = FILE
                entry.compress_type = compression
                info = entry
            archive.writestr(info, content)
    return buffer.getvalue()


def with_manifest(**changes: Any) -> bytes:
    """The sample's archive with another manifest; None takes a key out."""
    (info, raw), *rest = entries(PACKED)
    manifest = {**json.loads(raw), **changes}
    manifest = {key: value for key, value in manifest.items() if value is not None}
    return zipped((info, json.dumps(manifest).encode()), *rest)


def with_file(name: str | zipfile.ZipInfo, content: bytes = b"x") -> bytes:
    return zipped(*entries(PACKED), (name, content))


def test_what_was_packed_comes_back(course: Course) -> None:
    (course.folder / "sample-01-total" / ".ipynb_checkpoints").mkdir()
    (course.folder / "sample-01-total" / ".ipynb_checkpoints" / "x.py").write_text("x", encoding="utf-8")
    read = read_course(pack_course(course))
    assert (read.id, read.slug, read.version) == (course.id, "sample", "1.0.0")
    assert read.files["course.toml"] == (course.folder / "course.toml").read_bytes()
    assert sorted(read.files) == [
        "course.toml",
        "sample-01-total/answers/right/loop.py",
        "sample-01-total/answers/wrong/first_only.py",
        "sample-01-total/answers/wrong/from_zero.py",
        "sample-01-total/data/amounts.csv",
        "sample-01-total/sample-01-total.py",
    ]


def test_the_same_course_gives_the_same_bytes_wherever_and_whenever(course: Course) -> None:
    for path in course.folder.rglob("*"):
        path.touch()
        path.chmod(0o777)
    assert pack_course(course) == PACKED


def test_links_are_not_packed(course: Course) -> None:
    (course.folder / "sample-01-total" / "data" / "secret").symlink_to("/etc/passwd")
    with pytest.raises(ArchiveRefused, match="リンクは入れられません"):
        pack_course(course)


def test_a_course_with_too_many_or_too_large_files_is_not_packed(
    course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = len(entries(PACKED))
    monkeypatch.setattr(course_archive, "MAX_FILES", files)
    monkeypatch.setattr(course_archive, "MAX_BYTES", len(PACKED))
    assert read_course(pack_course(course)).slug == "sample"
    monkeypatch.setattr(course_archive, "MAX_FILES", files - 1)
    with pytest.raises(ArchiveRefused, match="ファイルが多すぎます"):
        pack_course(course)
    with pytest.raises(ArchiveRefused, match="ファイルが多すぎます"):
        read_course(PACKED)
    monkeypatch.setattr(course_archive, "MAX_BYTES", len(PACKED) - 1)
    with pytest.raises(ArchiveRefused, match="大きすぎます"):
        pack_course(course)
    with pytest.raises(ArchiveRefused, match="大きすぎます"):
        read_course(PACKED)


def link(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.create_system = 3
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    return info


@pytest.mark.parametrize(
    ("archive", "message"),
    [
        (b"", "zip"),
        (b"not a zip", "zip"),
        (PACKED[:-30], "zip"),
        (PACKED[: len(PACKED) // 2], "zip"),
        (PACKED + b"more", "zip"),
        (PACKED[:-22] + b"PK\x06\x07" + bytes(16) + PACKED[-22:], "zip"),
        (PACKED[:-10] + b"\xff\xff\xff\x7f" + PACKED[-6:], "ファイルが多すぎます"),
        (zipped(), "manifest.json がない"),
        (zipped(("course.toml", b"")), "manifest.json がない"),
        (with_file(link("course/passwd"), b"/etc/passwd"), "ふつうのファイルではない"),
        (with_file(zipfile.ZipInfo("course/folder/")), "ふつうのファイルではない"),
        (
            zipped(
                *((info.filename, data) for info, data in entries(PACKED)), compression=zipfile.ZIP_DEFLATED
            ),
            "圧縮",
        ),
        (with_file("course/more.txt"), "manifest.json にないファイル"),
        (with_file("outside.txt"), "course/ の外"),
        (zipped(*entries(PACKED)[:-1]), "がありません"),
        (zipped(*entries(PACKED)[:-1], (entries(PACKED)[-1][0], b"other")), "SHA-256 が合いません"),
        (with_manifest(format=2), "形式 2"),
        (with_manifest(format=None), "壊れています"),
        (with_manifest(format="1"), "壊れています"),
        (with_manifest(id="not a uuid"), "壊れています"),
        (with_manifest(slug="../sample"), "壊れています"),
        (with_manifest(version="1"), "壊れています"),
        (with_manifest(files=["course.toml"]), "壊れています"),
        (zipped(("manifest.json", b"[" * 100_000)), "壊れています"),
        (zipped(("manifest.json", b"\xff")), "壊れています"),
    ],
)
def test_what_pack_would_not_write_is_refused(archive: bytes, message: str) -> None:
    with pytest.raises(ArchiveRefused, match=message):
        read_course(archive)


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_files_of_one_name_are_refused() -> None:
    with pytest.raises(ArchiveRefused, match="同じ名前のファイルが2つ"):
        read_course(with_file("course/course.toml"))


@pytest.mark.parametrize(
    "name", ["../x", "/etc/x", "a/../../x", "a\\x", "a//x", "./x", "x\u202ey", "course.toml/x", "a" * 256]
)
def test_names_that_lead_elsewhere_are_refused(name: str) -> None:
    with pytest.raises(BundleRefused):
        read_course(with_file(f"course/{name}"))


def test_a_name_that_zip_cuts_short_is_refused() -> None:
    # The header's name has a NUL in its middle, where zipfile ends it.
    cut = PACKED.replace(b"data/amounts.csv", b"data/amounts\0csv")
    assert cut != PACKED
    with pytest.raises(ArchiveRefused):
        read_course(cut)


def test_hidden_files_are_refused_even_if_the_manifest_has_them() -> None:
    listed = json.loads(entries(PACKED)[0][1])["files"]
    sha256 = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"
    (info, raw), *rest = entries(with_manifest(files={**listed, ".git/config": sha256}))
    with pytest.raises(ArchiveRefused, match="隠れたファイル"):
        read_course(zipped((info, raw), *rest, ("course/.git/config", b"x")))


def test_files_that_lie_over_one_another_are_refused() -> None:
    """Two entries of the directory that lead to the same bytes, as a zip bomb has."""
    big = zipped(("manifest.json", bytes(1000)))
    start = big.index(b"PK\x01\x02")
    end = big.index(b"PK\x05\x06")
    directory = big[start:end]
    tail = bytearray(big[end:])
    tail[8:12] = (3).to_bytes(2, "little") * 2
    tail[12:16] = (len(directory) * 3).to_bytes(4, "little")
    with pytest.raises(ArchiveRefused, match="全体より大きく"):
        read_course(big[:start] + directory * 3 + bytes(tail))


@settings(max_examples=300, deadline=None)
@given(st.integers(0, len(PACKED) - 1), st.binary(min_size=1, max_size=8), st.integers(0, 40))
@example(len(PACKED) - 22, b"PK\x05\x06", 0)
def test_damage_is_refused_or_changes_nothing(place: int, new: bytes, gone: int) -> None:
    damaged = PACKED[:place] + new + PACKED[place + gone :]
    try:
        read = read_course(damaged)
    except (ArchiveRefused, BundleRefused):
        return
    assert read.files == read_course(PACKED).files
