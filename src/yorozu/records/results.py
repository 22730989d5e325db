"""Waiting for a result: whoever waits hears of it soon after the grader has recorded it.

One look at the ledger serves all who wait, however many they are.
"""

import asyncio
from collections import defaultdict
from collections.abc import Collection
from concurrent.futures import Executor
from contextlib import suppress

from sqlalchemy.exc import SQLAlchemyError

from yorozu.records import attempts
from yorozu.records.database import Ledger

EVERY = 0.15
"""Seconds between two looks at the ledger, while someone waits."""


class Results:
    """Those who wait at one service, in its event loop."""

    def __init__(self, ledger: Ledger, threads: Executor, every: float = EVERY) -> None:
        """Wait for nothing yet; `threads` look at the ledger, `every` so many seconds."""
        self._ledger = ledger
        self._threads = threads
        self._every = every
        self._waiting: defaultdict[int, set[asyncio.Event]] = defaultdict(set)
        self._looking: asyncio.Task[None] | None = None
        self._closed = False

    async def any_of(self, wanted: Collection[int], seconds: float) -> None:
        """Return when one of these attempts has a result, and after `seconds` at the latest.

        Also when the ledger cannot be read, which whoever reads it next is told.

        Args:
            wanted: ids of attempts.
            seconds: how long to wait.
        """
        if self._closed or not wanted:
            return
        event = asyncio.Event()
        for attempt in wanted:
            self._waiting[attempt].add(event)
        if self._looking is None:
            self._looking = asyncio.create_task(self._look())
        try:
            with suppress(TimeoutError):
                async with asyncio.timeout(seconds):
                    await event.wait()
        finally:
            for attempt in wanted:
                self._waiting[attempt].discard(event)
                if not self._waiting[attempt]:
                    del self._waiting[attempt]

    def close(self) -> None:
        """Let everyone go, and let nobody wait any more."""
        self._closed = True
        self._tell(list(self._waiting))

    async def _look(self) -> None:
        """Look as long as someone waits."""
        loop = asyncio.get_running_loop()
        while self._waiting:
            wanted = list(self._waiting)
            try:
                self._tell(await loop.run_in_executor(self._threads, self._recorded, wanted))
            except SQLAlchemyError:
                self._tell(wanted)
            await asyncio.sleep(self._every)
        self._looking = None

    def _recorded(self, wanted: list[int]) -> set[int]:
        with self._ledger.reading() as session:
            return attempts.with_result(session, wanted)

    def _tell(self, attempt_ids: Collection[int]) -> None:
        for attempt in attempt_ids:
            for event in self._waiting.get(attempt, ()):
                event.set()
