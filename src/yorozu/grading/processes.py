"""An Executor that gives every call a fresh process, and outlives whatever happens to that process."""

import multiprocessing
import os
import pickle
import signal
import threading
import traceback
from collections.abc import Callable, Iterable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, TypeVar

from yorozu.errors import YorozuError
from yorozu.grading import provisioner

T = TypeVar("T")

# How long a process that is asked to stop may take, in seconds, before it is killed.
_GRACE = 3.0


class WorkerDied(YorozuError):
    """A process ended without an answer."""


class WorkerTooLong(YorozuError):
    """A process took longer than it may, and was ended."""


class ProcessEach(Executor):
    """Runs each call in a process of its own, several side by side.

    Unlike a process pool it survives the death of one of its processes, and a call can neither see nor
    disturb the one before. Processes are forked from a small server that has imported what they need.
    """

    def __init__(
        self,
        workers: int,
        *,
        seconds: float | None = None,
        preload: Iterable[str] = ("yorozu.grading.worker",),
    ) -> None:
        """Start nothing yet.

        Args:
            workers: how many calls may run side by side.
            seconds: wall clock that one call may take.
            preload: modules that the server imports, once per program.
        """
        self._context = multiprocessing.get_context("forkserver")
        self._context.set_forkserver_preload(["__main__", *preload])
        self._seconds = seconds
        self._threads = ThreadPoolExecutor(workers, thread_name_prefix="grading")
        self._lock = threading.Lock()
        self._running: set[BaseProcess] = set()
        self._stopped = False

    def submit(self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> Future[T]:
        """Run a picklable function.

        Its future raises what the function raised, or WorkerDied, or WorkerTooLong.
        """
        return self._threads.submit(self._run, fn, args, kwargs)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Take no more calls; with `cancel_futures` end also those that run."""
        if cancel_futures:
            with self._lock:
                self._stopped = True
                for process in self._running:
                    process.terminate()
        self._threads.shutdown(wait=wait, cancel_futures=cancel_futures)

    def _run(self, fn: Callable[..., T], args: tuple[Any, ...], kwargs: dict[str, Any]) -> T:
        here, there = self._context.Pipe(duplex=False)
        process = self._context.Process(target=_answer, args=(there, fn, args, kwargs), daemon=False)
        with here:
            with there, self._lock:
                if self._stopped:
                    raise WorkerDied("stopped before it began")
                process.start()
                self._running.add(process)
            try:
                answer: T = _received(here, process, self._seconds)
                return answer
            finally:
                _end(process)
                with self._lock:
                    self._running.discard(process)


def _received(here: Connection, process: BaseProcess, seconds: float | None) -> Any:
    if not wait([here], timeout=seconds):
        process.terminate()
        raise WorkerTooLong(f"no answer in {seconds} seconds")
    try:
        ok, answer = pickle.loads(here.recv_bytes())
    except EOFError:
        process.join(_GRACE)
        raise WorkerDied(f"a process ended without an answer (exit code {process.exitcode})") from None
    if ok:
        return answer
    raise answer


def _end(process: BaseProcess) -> None:
    process.join(_GRACE if process.exitcode is None else 0)
    if process.is_alive():
        process.terminate()
        process.join(_GRACE)
    if process.is_alive():
        process.kill()
        process.join()
    process.close()


def _answer(there: Connection, fn: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]) -> None:
    """In the new process: run the call and send what came of it."""
    signal.signal(signal.SIGTERM, lambda *_: _leave())
    # Ctrl-C goes to every process of a terminal; the one that asked decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_leave_with_parent, daemon=True).start()
    try:
        answer = pickle.dumps((True, fn(*args, **kwargs)))
    except Exception as error:  # noqa: BLE001  (every Executor hands on whatever its function raised)
        error.add_note("".join(traceback.format_exception(error)))
        answer = pickle.dumps((False, error))
    there.send_bytes(answer)


def _leave_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        _leave()


def _leave() -> None:
    """End this process and the kernels that it started."""
    provisioner.kill_all()
    os._exit(1)
