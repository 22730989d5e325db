"""A guard over a folder: files that exist must be left alone, to the byte and to the time of writing."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from yorozu.checks.failed import HIDDEN_NOTE, CheckFailed

# 2001-01-01: every file is given this time first, so that writing it again shows even within one clock tick.
_LONG_AGO = 978_307_200 * 10**9

_REWRITTEN = "中身は同じですが、もう一度書き込まれています（更新日時が変わりました）"


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
        shown = "、".join(names[:5]) + ("…" if len(names) > 5 else "")
        raise CheckFailed(
            f"{what or '関数の実行'}で、変わってはいけないファイルが変わりました。",
            [
                (
                    "期待したこと",
                    "前からあるファイルは、そのままです。" if new_ok else "どのファイルも、そのままです。",
                ),
                ("ファイル", f"{len(names)}個" if hidden else f"{len(names)}個 … {shown}"),
                ("違い", happened + "。"),
                ("どこを見るか", look),
                ("注意", HIDDEN_NOTE if hidden else ""),
            ],
        )


def _files(folder: Path) -> dict[str, bytes]:
    """The contents of all files in a folder, by their path within it."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
