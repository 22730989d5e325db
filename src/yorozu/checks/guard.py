"""A guard: what was handed to the learner's function must be the same afterwards."""

import copy
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from yorozu.checks.differences import difference
from yorozu.checks.failed import HIDDEN_NOTE, CheckFailed


@contextmanager
def unchanged(thing: Any, what: str = "", look: str = "", hidden: bool = False) -> Iterator[None]:
    """Within the `with` block `thing` must not change.

    Args:
        thing: a list, dict, DataFrame or other value that can be copied; or the Path of a file.
        what: what must stay, in Japanese, for example 「渡した表」.
        look: where to look, in Japanese.
        hidden: show no data.

    Raises:
        CheckFailed: it changed in the block; a file is put back as it was.
    """
    if isinstance(thing, Path):
        before, what_happened = thing.read_bytes(), ""
        try:
            yield
        finally:
            # Put back too when the block ends in an error of its own.
            if not thing.exists() or thing.read_bytes() != before:
                what_happened = "書き換えられています" if thing.exists() else "なくなっています"
                thing.write_bytes(before)
        if what_happened:
            name = "" if hidden else f"（{thing.name}）"
            raise CheckFailed(
                f"{what or '元のファイル'}{name}が{what_happened}。",
                [
                    ("期待したこと", "元のファイルには手を付けず、読むだけにします。"),
                    ("どこを見るか", look or "元のファイルと同じ名前で保存（save など）していませんか。"),
                    ("注意", "ファイルは、元の中身に戻しておきました。"),
                ],
            )
        return
    kept = copy.deepcopy(thing)
    yield
    found = difference(thing, kept)
    if found:
        data = [("場所", found.where), ("元の値", found.expected), ("今の値", found.got)]
        raise CheckFailed(
            f"{what or '渡した値'}が、関数の中で書き換えられています。",
            [
                *([] if hidden else data),
                ("違い", found.reason),
                ("どこを見るか", look or "元の値は変えずに、.copy() などで写しを作ってから変えます。"),
                ("注意", HIDDEN_NOTE if hidden else ""),
            ],
        )
