"""What is in a folder, and a guard over it: files left alone, to the byte and to the time of writing."""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from yorozu.checks.failed import HIDDEN_NOTE, CheckFailed
from yorozu.checks.showing import bracketed, legend, visible

# 2001-01-01: every file is given this time first, so that writing it again shows even within one clock tick.
_LONG_AGO = 978_307_200 * 10**9

_REWRITTEN = "中身は同じですが、もう一度書き込まれています（更新日時が変わりました）"


def files(
    folder: Path, expected: Iterable[str], what: str = "", look: str = "", hidden: bool = False
) -> None:
    """Pass if exactly these files are in a folder, however deep; empty folders do not count.

    Args:
        folder: the folder; if it is missing, no file is there.
        expected: the files by their path within it, for example 「書類/K26-001.xlsx」.
        what: which folder it is, in Japanese, for example 「はじめての実行の後のフォルダー」.
        look: where to look, in Japanese.
        hidden: show no names.

    Raises:
        CheckFailed: a file is missing, or there is one too many.
    """
    wanted = set(expected)
    there = set(_files(folder)) if folder.is_dir() else set()
    if there == wanted:
        return
    missing, extra = sorted(wanted - there), sorted(there - wanted)
    raise CheckFailed(
        f"{what or 'フォルダー'}の、中のファイルが違います。",
        [
            ("期待したこと", "" if hidden else f"ファイルは{len(wanted)}個です。"),
            ("足りないもの", _named(missing, hidden)),
            ("余分なもの", _named(extra, hidden)),
            ("どこを見るか", look),
            ("注意", HIDDEN_NOTE if hidden else ""),
        ],
    )


@contextmanager
def untouched(
    folder: Path, what: str = "", look: str = "", hidden: bool = False, new_ok: bool = False
) -> Iterator[None]:
    """Within the `with` block no file in `folder`, however deep, may be changed, rewritten, removed or added.

    Args:
        folder: the folder; the files in it get an old time of writing.
        what: what was done in the block, in Japanese, for example 「2回目の実行」.
        look: where to look, in Japanese.
        hidden: show no names of files.
        new_ok: files may be added; only those that exist count.

    Raises:
        CheckFailed: one of them was touched.
    """
    before = _files(folder)
    for name in before:
        os.utime(folder / name, ns=(_LONG_AGO, _LONG_AGO))
    yield
    after = _files(folder)
    touched = {
        "なくなっています": [name for name in before if name not in after],
        "書き換えられています": [name for name in before if name in after and after[name] != before[name]],
        _REWRITTEN: [
            name
            for name in before
            if after.get(name) == before[name] and (folder / name).stat().st_mtime_ns != _LONG_AGO
        ],
        "増えています": [] if new_ok else [name for name in after if name not in before],
    }
    for happened, names in touched.items():
        if not names:
            continue
        raise CheckFailed(
            f"{what or '関数の実行'}で、変わってはいけないファイルが変わりました。",
            [
                (
                    "期待したこと",
                    "前からあるファイルは、そのままです。" if new_ok else "どのファイルも、そのままです。",
                ),
                ("ファイル", _named(names, hidden)),
                ("違い", happened + "。"),
                ("どこを見るか", look),
                ("注意", HIDDEN_NOTE if hidden else ""),
            ],
        )


def _named(names: list[str], hidden: bool) -> str:
    """How many files, and the names of the first ones with what the eye misses; empty if there are none."""
    if not names or hidden:
        return f"{len(names)}個" if names else ""
    shown = "、".join(f"「{visible(name)}」" for name in names[:5]) + ("…" if len(names) > 5 else "")
    return f"{len(names)}個 … {shown}{bracketed(legend(*names[:5]))}"


def _files(folder: Path) -> dict[str, bytes]:
    """The contents of all files in a folder, by their path within it."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
