"""Waiting for results: who is told, when, and with how many looks at the ledger."""

import asyncio
import time
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from pathlib import Path

from tests.records.conftest import FULL, World

from yorozu.records.database import Ledger
from yorozu.records.results import Results

LONG = 30.0


@asynccontextmanager
async def waiting_at(ledger: Ledger) -> AsyncIterator[Results]:
    with ThreadPoolExecutor(2) as threads:
        results = Results(ledger, threads, every=0.02)
        yield results
        results.close()
        # The look that is under way ends before its threads.
        await asyncio.sleep(0.1)


def test_who_waits_for_an_attempt_is_told_of_its_result_and_nobody_else(world: World) -> None:
    mine, other = (world.receive(name, "u1").attempt for name in ("hanako", "jiro"))

    async def wait() -> None:
        async with waiting_at(world.ledger) as results:
            told = asyncio.create_task(results.any_of([mine, 10**6], LONG))
            untold = asyncio.create_task(results.any_of([other], LONG))
            await asyncio.sleep(0.1)
            assert not told.done()
            await asyncio.to_thread(world.grade, mine, FULL)
            async with asyncio.timeout(LONG / 2):
                await told
            await asyncio.sleep(0.1)
            assert not untold.done()
            results.close()
            await untold

    asyncio.run(wait())


def test_nobody_waits_longer_than_they_said_nor_for_what_is_there_already(world: World) -> None:
    graded, waiting = (world.receive(name, "u1").attempt for name in ("hanako", "jiro"))
    world.grade(graded, FULL)

    async def wait() -> None:
        async with waiting_at(world.ledger) as results, asyncio.timeout(LONG / 2):
            await results.any_of([graded], LONG)
            await results.any_of([], LONG)
            began = time.monotonic()
            await results.any_of([waiting], 0.3)
            assert time.monotonic() - began >= 0.3
            # And once more, after nobody has waited for a while.
            await asyncio.sleep(0.1)
            await results.any_of([graded], LONG)

    asyncio.run(wait())


def test_a_class_costs_the_ledger_no_more_than_one_person(world: World) -> None:
    attempt = world.receive("hanako", "u1").attempt

    async def wait(people: int) -> int:
        async with waiting_at(world.ledger) as results:
            with world.counted() as statements:
                await asyncio.gather(*(results.any_of([attempt], 0.5) for _ in range(people)))
            return len(statements)

    alone = asyncio.run(wait(1))
    assert 0 < asyncio.run(wait(200)) <= 2 * alone


def test_a_ledger_that_cannot_be_read_lets_everyone_go(tmp_path: Path) -> None:
    never_migrated = Ledger(f"sqlite:///{tmp_path / 'ledger.sqlite'}")

    async def wait() -> None:
        async with waiting_at(never_migrated) as results, asyncio.timeout(LONG / 2):
            await results.any_of([1], LONG)

    asyncio.run(wait())
    never_migrated.dispose()
