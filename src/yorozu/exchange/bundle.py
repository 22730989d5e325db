"""Bundles: a unit's folder as one plain tar file, the same bytes for the same files.

The reader takes only what `pack` writes (plain files, GNU long names) and reads each header by itself:
`tarfile.open` follows links, sparse maps and extended headers that no bundle needs, and versions of it in
use can be made to loop for ever by a crafted header (CVE-2025-8194).
"""

import fnmatch
import io
import json
import os
import stat
import tarfile
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from yorozu.exchange.errors import BundleRefused, TooLarge

MAX_UNPACKED = 20 * 1024 * 1024
"""Bytes that all files of a bundle may have together."""
MAX_FILES = 200
MAX_DEPTH = 8
"""Levels of folders, the file's own name included."""
MAX_NAME = 255
"""Bytes of one folder's or file's name in UTF-8: what Linux file systems take."""
MAX_PATH = 1024
"""Bytes of a whole name with its folders in UTF-8."""

# Per file: its header, a long name's header and its blocks, and the filling of the last block.
_PER_FILE = 4 * tarfile.BLOCKSIZE + MAX_PATH
MAX_BUNDLE = MAX_UNPACKED + (MAX_FILES + 1) * _PER_FILE + tarfile.RECORDSIZE
"""Bytes that a bundle within the other limits can have at most."""

# Format characters (Cf) include those that turn the direction of writing and so hide a name's real end.
_FORBIDDEN_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_PLAIN_FILE = (tarfile.REGTYPE, tarfile.AREGTYPE)


def pack(folder: Path, ignore: Iterable[str] = ()) -> bytes:
    """The folder's files as a bundle; the same files give the same bytes whatever their dates and owners.

    Args:
        folder: what to pack; names in the bundle are relative to it.
        ignore: patterns (as of fnmatch) of file and folder names to leave out, at every level.

    Raises:
        BundleRefused: a link, or names, a number or a size of files that the exchange does not take.
        OSError: a file cannot be read.
    """
    files: dict[str, bytes] = {}
    total = 0
    for path in _files_in(folder, tuple(ignore)):
        name = path.relative_to(folder).as_posix()
        size = path.stat().st_size
        total += size
        _check_amount(len(files) + 1, total)
        files[name] = path.read_bytes()
    return pack_files(files)


def pack_files(files: Mapping[str, bytes]) -> bytes:
    """A bundle of these files, by name; sorted, so that the order of `files` does not matter.

    Raises:
        BundleRefused: names, number or size of the files that no exchange would take.
    """
    check_names(files)
    _check_amount(len(files), sum(map(len, files.values())))
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w", format=tarfile.GNU_FORMAT, encoding="utf-8") as bundle:
        for name in sorted(files):
            entry = tarfile.TarInfo(name)
            entry.size = len(files[name])
            entry.mode = 0o644
            bundle.addfile(entry, io.BytesIO(files[name]))
    return buffer.getvalue()


def unpack(bundle: bytes) -> dict[str, bytes]:
    """The files of a bundle, by name relative to the unit's folder; nothing is written anywhere.

    Raises:
        BundleRefused: not a bundle, or one that breaks a rule; the message says which, in Japanese.
    """
    files: dict[str, bytes] = {}
    total = 0
    for name, content in _entries(bundle):
        if name in files:
            raise BundleRefused(f"同じ名前のファイルが2つあります: {shown(name)}。")
        total += len(content)
        _check_amount(len(files) + 1, total)
        files[name] = content
    check_names(files)
    return files


def check_names(names: Iterable[str]) -> None:
    """Refuse names that lie outside their folder or cannot be written as they are.

    Raises:
        BundleRefused: naming the first bad one.
    """
    every = set(names)
    for name in sorted(every):
        reason = _fault_of(name)
        if reason:
            raise BundleRefused(f"使えないファイル名です: {shown(name)}（{reason}）。")
        parts = name.split("/")
        for depth in range(1, len(parts)):
            if "/".join(parts[:depth]) in every:
                raise BundleRefused(
                    f"同じ名前のファイルとフォルダーがあります: {shown('/'.join(parts[:depth]))}。"
                )


def check_submission(files: Mapping[str, bytes], unit: str) -> None:
    """Refuse a submission without the unit's notebook, or with something else under its name.

    Args:
        files: an unpacked bundle.
        unit: the unit's slug; its notebook is `<unit>.ipynb`.

    Raises:
        BundleRefused: the notebook is missing, not JSON, or JSON that is no notebook.
    """
    name = f"{unit}.ipynb"
    if name not in files:
        raise BundleRefused(
            f"ノートブック {name} が見つかりません。"
            "名前を変えたり消したりした場合は、元に戻してから提出してください。"
        )
    way_out = (
        "JupyterLabで開いて上書き保存してから、もう一度提出してください。"
        "開けない場合は、ファイルの名前を変えてから単元を開き直すと、新しいノートブックが届きます。"
    )
    try:
        content = json.loads(files[name])
    except (ValueError, RecursionError):
        raise BundleRefused(
            f"{name} はノートブックとして読めません（JSONではありません）。{way_out}"
        ) from None
    if not (
        isinstance(content, dict)
        and isinstance(content.get("cells"), list)
        and all(isinstance(cell, dict) for cell in content["cells"])
        and isinstance(content.get("metadata"), dict)
        and content.get("nbformat") == 4
    ):
        raise BundleRefused(f"{name} はノートブックの形をしていません。{way_out}")


def shown(name: str) -> str:
    """A file name as it can safely stand in a message: 「…」, unprintable characters written as escapes."""
    visible = "".join(
        c if unicodedata.category(c) not in _FORBIDDEN_CATEGORIES else repr(c)[1:-1] for c in name
    )
    return f"「{visible if len(visible) <= 100 else visible[:100] + '…'}」"


def _fault_of(name: str) -> str:
    """Why a name cannot be taken, or an empty text."""
    if any(unicodedata.category(c) in _FORBIDDEN_CATEGORIES for c in name):
        return "制御文字が入っています"
    if "\\" in name:
        return "「\\」が入っています"
    if name.startswith("/"):
        return "絶対パスです"
    parts = name.split("/")
    if any(part in ("", ".", "..") for part in parts):
        return "フォルダーの外を指しています" if ".." in parts else "空の名前か「.」が入っています"
    if len(parts) > MAX_DEPTH:
        return f"フォルダーが深すぎます。{MAX_DEPTH}階層までです"
    if len(name.encode()) > MAX_PATH or any(len(part.encode()) > MAX_NAME for part in parts):
        return "長すぎます"
    return ""


def _check_amount(count: int, total: int) -> None:
    if count > MAX_FILES:
        raise BundleRefused(
            f"ファイルが多すぎます（{MAX_FILES}個まで）。使わないファイルをフォルダーの外に移してください。"
        )
    if total > MAX_UNPACKED:
        raise TooLarge(
            f"ファイルが大きすぎます（合わせて{MAX_UNPACKED // 1024 // 1024} MiBまで）。"
            "大きなファイルや実行結果を消してから提出してください。"
        )


def _files_in(folder: Path, ignore: tuple[str, ...]) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if any(fnmatch.fnmatch(path.name, pattern) for pattern in ignore):
            continue
        mode = os.lstat(path).st_mode
        if stat.S_ISDIR(mode):
            yield from _files_in(path, ignore)
        elif stat.S_ISREG(mode):
            yield path
        else:
            raise BundleRefused(
                f"リンクや特殊なファイルは提出できません: {shown(path.name)}。"
                "フォルダーの外に移してください。"
            )


def _entries(bundle: bytes) -> Iterator[tuple[str, bytes]]:
    """Each plain file's name and content, read header by header; never jumps back, so it always ends."""
    position = 0
    long_name: bytes | None = None
    while True:
        block = bundle[position : position + tarfile.BLOCKSIZE]
        if block == bytes(tarfile.BLOCKSIZE):
            break
        try:
            header = tarfile.TarInfo.frombuf(block, "utf-8", "surrogateescape")
        except tarfile.HeaderError:
            raise BundleRefused("提出物が途中で切れているか、tarの形式ではありません。") from None
        position += tarfile.BLOCKSIZE
        content = bundle[position : position + max(header.size, 0)]
        if header.size < 0 or len(content) < header.size:
            raise BundleRefused("提出物が途中で切れています。もう一度提出してください。")
        position += -(-header.size // tarfile.BLOCKSIZE) * tarfile.BLOCKSIZE
        if header.type == tarfile.GNUTYPE_LONGNAME and long_name is None:
            long_name = content.removesuffix(b"\0")
        elif header.type in _PLAIN_FILE:
            raw = long_name if long_name is not None else _raw_name(block)
            long_name = None
            yield _decoded(raw), content
        else:
            name = long_name if long_name is not None else _raw_name(block)
            raise BundleRefused(
                f"ふつうのファイルではないもの（リンク、フォルダー、装置など）が入っています: "
                f"{shown(name.decode('utf-8', 'backslashreplace'))}。"
            )
    if long_name is not None:
        raise BundleRefused("提出物の形式が正しくありません（長い名前の後にファイルがありません）。")


def _raw_name(header: bytes) -> bytes:
    """The name field of a tar header; the prefix of other tar formats is never written by `pack`."""
    return header[:100].split(b"\0", 1)[0]


def _decoded(name: bytes) -> str:
    try:
        return name.decode("utf-8")
    except UnicodeDecodeError:
        visible = name.decode("utf-8", "backslashreplace")
        raise BundleRefused(f"使えないファイル名です: {shown(visible)}（UTF-8ではありません）。") from None
