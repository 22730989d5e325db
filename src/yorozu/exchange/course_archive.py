"""A course as one zip file, to hand to another ward: the same bytes for the same files.

    manifest.json      format, id, slug, title and version of the course; SHA-256 of each file
    course/…           the folder courses/<course>: course.toml, texts, data, known answers

Nothing is compressed, so that the bytes do not depend on a library's version, and no small file can hold a
huge one. The reader takes only what `pack_course` writes.
"""

import io
import json
import stat
import struct
import uuid
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from yorozu.curriculum.course import SLUG, VERSION, Course
from yorozu.curriculum.manifest import hashes
from yorozu.curriculum.tree import is_dropping, read_tree
from yorozu.errors import YorozuError
from yorozu.exchange.bundle import MAX_PATH, check_names, shown

FORMAT = 1
MANIFEST = "manifest.json"
FOLDER = "course/"
MAX_FILES = 5000
"""The manifest included."""
MAX_BYTES = 200 * 1024 * 1024
"""Of the whole archive."""

_MOMENT = (1980, 1, 1, 0, 0, 0)
_PLAIN_FILE = stat.S_IFREG | 0o644
_UNIX = 3
_UTF8_NAME = 0x800
# The end of a zip without a comment: PK 5 6, counts, and at 12 the size of the directory; before it PK 6 7
# where another end counts instead.
_END = 22
_OTHER_END = 20
# Bytes of a file in the directory: its record, and a name as long as `check_names` lets it be.
_PER_FILE = 46 + len(FOLDER) + MAX_PATH


class ArchiveRefused(YorozuError):
    """A course's archive cannot be made, read or put in its place; the message is Japanese."""


@dataclass(frozen=True)
class CourseArchive:
    """A course's archive, read and verified against its manifest.

    Attributes:
        files: by path relative to the course's folder.
    """

    id: uuid.UUID
    slug: str
    version: str
    files: dict[str, bytes]


def pack_course(course: Course) -> bytes:
    """The course's folder as an archive, but for editors' droppings.

    Raises:
        ArchiveRefused: a link, or more or larger files than an archive may have.
        BundleRefused: a file name that other machines could not take.
    """
    links = [path for path in sorted(course.folder.rglob("*")) if path.is_symlink()]
    if links:
        raise ArchiveRefused(
            f"リンクは入れられません: {links[0]}。リンクの代わりに、ファイルの写しを置いてください。"
        )
    files = read_tree(course.folder)
    check_names(files)
    manifest = {
        "format": FORMAT,
        "id": str(course.id),
        "slug": course.slug,
        "title": course.title,
        "version": course.version,
        "files": hashes(files),
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        _add(archive, MANIFEST, (json.dumps(manifest, ensure_ascii=False, indent=1) + "\n").encode())
        for name in sorted(files):
            _add(archive, FOLDER + name, files[name])
    packed = buffer.getvalue()
    check_size(len(packed))
    _check_count(len(files) + 1)
    return packed


def read_course(archive: bytes) -> CourseArchive:
    """The course in an archive; nothing is written anywhere.

    Raises:
        ArchiveRefused: no archive of a course, another format, damaged, or with anything that `pack_course`
            does not write.
        BundleRefused: a file name that leads out of the folder or cannot be written as it is.
    """
    check_size(len(archive))
    entries: dict[str, bytes] = {}
    try:
        for name, content in _entries(archive):
            if name in entries:
                raise ArchiveRefused(f"同じ名前のファイルが2つあります: {shown(name)}。")
            entries[name] = content
    except (zipfile.BadZipFile, EOFError, NotImplementedError, ValueError, struct.error) as error:
        raise ArchiveRefused(
            f"講座のファイル（zip）として読めません（{error}）。もう一度送ってもらってください。"
        ) from None
    if MANIFEST not in entries:
        raise ArchiveRefused(
            f"{MANIFEST} がないので、講座のファイルではありません。"
            "`yorozu course pack` で作ったファイルを使ってください。"
        )
    manifest = _read_manifest(entries.pop(MANIFEST))
    files: dict[str, bytes] = {}
    for name, content in entries.items():
        if not name.startswith(FOLDER):
            raise ArchiveRefused(f"{FOLDER} の外にファイルがあります: {shown(name)}。")
        files[name.removeprefix(FOLDER)] = content
    check_names(files)
    _check_files(hashes(files), manifest.files)
    return CourseArchive(manifest.id, manifest.slug, manifest.version, files)


def check_size(size: int) -> None:
    """Refuse an archive of more bytes than one may have, before it is read.

    Raises:
        ArchiveRefused: it is larger.
    """
    if size > MAX_BYTES:
        raise ArchiveRefused(
            f"大きすぎます（{size // 1024 // 1024} MiB。{MAX_BYTES // 1024 // 1024} MiBまで）。"
            "使わないデータや画像を減らして、作り直してください。"
        )


def _add(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    entry = zipfile.ZipInfo(name, _MOMENT)
    entry.create_system = _UNIX
    entry.external_attr = _PLAIN_FILE << 16
    archive.writestr(entry, content)


def _entries(archive: bytes) -> Iterator[tuple[str, bytes]]:
    """Each file's name and content, after all headers were looked at."""
    # zipfile reads the whole directory before it tells how long it is.
    end, other = archive[-_END:], archive[-_END - _OTHER_END : -_END]
    if not end.startswith(b"PK\5\6") or other.startswith(b"PK\6\7"):
        raise zipfile.BadZipFile("the end is not that of a small zip file")
    if int.from_bytes(end[12:16], "little") > MAX_FILES * _PER_FILE:
        raise ArchiveRefused(f"ファイルが多すぎます（{MAX_FILES}個まで）。")
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        infos = opened.infolist()
        _check_count(len(infos))
        for info in infos:
            # orig_filename is the name before zipfile cuts it at a NUL.
            if stat.S_IFMT(info.external_attr >> 16) != stat.S_IFREG or info.orig_filename != info.filename:
                raise ArchiveRefused(
                    "ふつうのファイルではないもの（リンク、フォルダーなど）が入っています: "
                    f"{shown(info.orig_filename)}。"
                )
            if (
                info.compress_type != zipfile.ZIP_STORED
                or info.file_size != info.compress_size
                or info.flag_bits & ~_UTF8_NAME
            ):
                raise ArchiveRefused(
                    f"圧縮または暗号化されています: {shown(info.filename)}。"
                    "`yorozu course pack` で作ったファイルを、そのまま使ってください。"
                )
        # Files that lie over one another could come out larger than the archive.
        if sum(info.file_size for info in infos) > len(archive):
            raise ArchiveRefused("中のファイルの大きさの合計が、全体より大きくなっています。")
        for info in infos:
            yield info.filename, opened.read(info)


@dataclass(frozen=True)
class _Manifest:
    id: uuid.UUID
    slug: str
    version: str
    files: dict[str, str]


def _read_manifest(raw: bytes) -> _Manifest:
    try:
        match json.loads(raw):
            case {"format": int(number)} if number != FORMAT:
                raise ArchiveRefused(
                    f"形式 {number} のファイルです。このよろず研修が読めるのは形式 {FORMAT} です。"
                    "送り元と同じ版のよろず研修で取り込むか、こちらの版で作り直してもらってください。"
                )
            case {
                "format": int(),
                "id": str(course_id),
                "slug": str(slug),
                "version": str(version),
                "files": dict(files),
            } if SLUG.fullmatch(slug) and VERSION.fullmatch(version):
                return _Manifest(uuid.UUID(course_id), slug, version, files)
    except (ValueError, RecursionError):
        pass
    raise ArchiveRefused(f"{MANIFEST} が壊れています。もう一度送ってもらってください。")


def _check_files(found: dict[str, str], listed: dict[str, str]) -> None:
    """Refuse files that are not those of the manifest, by their SHA-256."""
    for name in sorted(found.keys() | listed.keys()):
        if name not in found:
            raise ArchiveRefused(f"{shown(name)}がありません。もう一度送ってもらってください。")
        if name not in listed:
            raise ArchiveRefused(f"{MANIFEST} にないファイルが入っています: {shown(name)}。")
        if found[name] != listed[name]:
            raise ArchiveRefused(
                f"{shown(name)}の中身が、作られたときと違います（SHA-256 が合いません）。"
                "もう一度送ってもらってください。"
            )
        if is_dropping(PurePosixPath(name)):
            raise ArchiveRefused(f"講座のものではない、隠れたファイルが入っています: {shown(name)}。")


def _check_count(count: int) -> None:
    if count > MAX_FILES:
        raise ArchiveRefused(f"ファイルが多すぎます（{count}個。{MAX_FILES}個まで）。")
