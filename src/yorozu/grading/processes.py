"""An Executor of warm worker processes that outlives whatever happens to one of them."""

import multiprocessing
import os
import pickle
import queue
import signal
import threading
import traceback
from collections.abc import Callable, Iterable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, TypeVar

from yorozu.errors import YorozuError
from yorozu.grading.sandbox import warm

T = TypeVar("T")

# How long a process that is asked to stop may take, in seconds, before it is killed.
_GRACE = 3.0


class WorkerDied(YorozuError):
    """A process ended without an answer; `final` when others have tried the same call before."""

    def __init__(self, message: str, *, final: bool = False) -> None:
        super().__init__(message)
        self.final = final


class WorkerTooLong(YorozuError):
    """A process took longer than it may, and was ended."""


@dataclass
class _Worker:
    process: BaseProcess
    channel: Connection


class WorkerPool(Executor):
    """Runs calls in a few processes that stay, each with what it has warmed up.

    Unlike concurrent.futures' process pool it survives the death of one of its processes: that call alone
    fails, and the next one gets a new process. Processes are forked from a small server that has imported
    what they need.
    """

    def __init__(
        self,
        workers: int,
        *,
        seconds: float | Callable[..., float | None] | None = None,
        preload: Iterable[str] = ("yorozu.grading.worker", "yorozu.grading.warmed"),
        begin: Callable[[], None] | None = None,
    ) -> None:
        """Start nothing yet.

        Args:
            workers: how many calls may run side by side.
            seconds: wall clock that one call may take, or what makes that of the call's arguments.
            preload: modules that the server imports, once per program.
            begin: what each process does first; must be picklable.
        """
        self.workers = workers
        self._context = multiprocessing.get_context("forkserver")
        self._context.set_forkserver_preload(["__main__", *preload])
        self._seconds = seconds
        self._begin = begin
        self._threads = ThreadPoolExecutor(workers, thread_name_prefix="grading")
        self._lock = threading.Lock()
        self._idle: queue.LifoQueue[_Worker] = queue.LifoQueue()
        self._processes: dict[int, BaseProcess] = {}
        self._stopped = False

    def submit(self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> Future[T]:
        """Run a picklable function.

        Its future raises what the function raised, or WorkerDied, or WorkerTooLong.
        """
        return self._threads.submit(self._run, fn, args, kwargs)

    def start(self) -> None:
        """Start all processes now, and not with the first calls."""
        for _ in range(self.workers):
            self._idle.put(self._new())

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Take no more calls; with `cancel_futures` end also those that run."""
        if cancel_futures:
            with self._lock:
                self._stopped = True
                for process in self._processes.values():
                    process.terminate()
        self._threads.shutdown(wait=wait, cancel_futures=cancel_futures)
        while True:
            try:
                self._end(self._idle.get_nowait())
            except queue.Empty:
                return

    def _run(self, fn: Callable[..., T], args: tuple[Any, ...], kwargs: dict[str, Any]) -> T:
        worker = self._worker()
        answered = False
        try:
            seconds = self._seconds(*args, **kwargs) if callable(self._seconds) else self._seconds
            answer: T = self._asked(worker, pickle.dumps((fn, args, kwargs)), seconds)
            answered = True
            return answer
        except _Raised as error:
            answered = True
            raise error.cause from None
        finally:
            if answered:
                self._idle.put(worker)
            else:
                self._end(worker)

    def _worker(self) -> _Worker:
        """One that is idle and alive, or a new one."""
        while True:
            try:
                worker = self._idle.get_nowait()
            except queue.Empty:
                break
            if worker.process.is_alive():
                return worker
            self._end(worker)
        return self._new()

    def _new(self) -> _Worker:
        with self._lock:
            if self._stopped:
                raise WorkerDied("stopped before it began")
            here, there = self._context.Pipe()
            process = self._context.Process(target=_serve, args=(there, self._begin), daemon=False)
            with there:
                process.start()
            self._processes[id(process)] = process
        return _Worker(process, here)

    def _asked(self, worker: _Worker, call: bytes, seconds: float | None) -> Any:
        try:
            worker.channel.send_bytes(call)
            if not wait([worker.channel], timeout=seconds):
                worker.process.terminate()
                raise WorkerTooLong(f"no answer in {seconds} seconds")
            ok, answer = pickle.loads(worker.channel.recv_bytes())
        except (EOFError, ConnectionError):
            worker.process.join(_GRACE)
            code = worker.process.exitcode
            raise WorkerDied(f"a process ended without an answer (exit code {code})") from None
        if ok:
            return answer
        raise _Raised(answer)

    def _end(self, worker: _Worker) -> None:
        worker.channel.close()
        worker.process.join(_GRACE)
        if worker.process.is_alive():
            worker.process.terminate()
            worker.process.join(_GRACE)
        if worker.process.is_alive():
            worker.process.kill()
            worker.process.join()
        with self._lock:
            del self._processes[id(worker.process)]
        worker.process.close()


class _Raised(Exception):
    """What a call raised, on its way from the worker to whoever asked."""

    def __init__(self, cause: Exception) -> None:
        super().__init__()
        self.cause = cause


def _serve(channel: Connection, begin: Callable[[], None] | None) -> None:
    """In a new process: run calls and send what came of each, until the channel is closed."""
    signal.signal(signal.SIGTERM, lambda *_: _leave())
    # Ctrl-C goes to every process of a terminal; the one that asked decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_leave_with_parent, daemon=True).start()
    if begin is not None:
        begin()
    while True:
        try:
            fn, args, kwargs = pickle.loads(channel.recv_bytes())
        except EOFError:
            break
        try:
            answer = pickle.dumps((True, fn(*args, **kwargs)))
        except Exception as error:  # noqa: BLE001  (every Executor hands on whatever its function raised)
            error.add_note("".join(traceback.format_exception(error)))
            answer = pickle.dumps((False, error))
        channel.send_bytes(answer)
    _leave()


def _leave_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        _leave()


def _leave() -> None:
    """End this process and the kernels that it started."""
    warm.close_all()
    os._exit(1)
