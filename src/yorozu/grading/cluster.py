"""Workers on other machines: a Dask cluster as an Executor whose errors are those of our own workers."""

from collections.abc import Callable
from concurrent.futures import Executor, Future
from typing import Any, TypeVar

from yorozu.errors import YorozuError
from yorozu.grading.processes import WorkerDied

T = TypeVar("T")

_CONNECT_SECONDS = 20


class ClusterRefused(YorozuError):
    """There is no cluster to work on."""


class ClusterLost(ConnectionError):
    """A cluster that was there takes no more work."""


class Cluster(Executor):
    """Runs calls on the workers of a Dask scheduler. A call whose worker dies is run again by another one."""

    def __init__(self, address: str) -> None:
        """Connect.

        Args:
            address: of the scheduler, such as tcp://host:8786.

        Raises:
            ClusterRefused: the extra is not installed, or nobody answers at the address.
        """
        try:
            from distributed import Client, KilledWorker
        except ModuleNotFoundError as error:
            raise ClusterRefused(
                f"grading on a cluster needs the package {error.name}, which is not installed; "
                "run `uv sync --extra cluster`, or leave --scheduler out to grade on this machine"
            ) from None
        self._killed: type[Exception] = KilledWorker
        try:
            self._client = Client(address, timeout=_CONNECT_SECONDS, set_as_default=False)
        except (OSError, ValueError) as error:
            raise ClusterRefused(
                f"no Dask scheduler answers at {address} ({error}); start one with `dask scheduler`, "
                "or leave --scheduler out to grade on this machine"
            ) from error
        # Each submission is a call of its own, also when two are the same to the byte.
        self._executor = self._client.get_executor(pure=False)

    @property
    def slots(self) -> int:
        """How many calls can run at the same time now."""
        return sum(self._client.nthreads().values())

    def submit(self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> Future[T]:
        """Run a picklable function of a module that the workers have installed.

        Its future raises what the function raised; WorkerDied when every worker that tried has died; or
        ClusterLost.
        """
        future: Future[T] = Future()
        future.set_running_or_notify_cancel()
        self._executor.submit(fn, *args, **kwargs).add_done_callback(lambda done: self._hand_on(done, future))
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Leave the cluster, which goes on; what runs there for us is given up."""
        self._executor.shutdown(wait=wait and not cancel_futures)
        self._client.close()

    def _hand_on(self, done: "Future[T]", future: "Future[T]") -> None:
        if done.cancelled():
            future.set_exception(ClusterLost("the Dask scheduler gave the job up; is it still running?"))
            return
        error = done.exception()
        if error is None:
            future.set_result(done.result())
        elif isinstance(error, self._killed):
            future.set_exception(WorkerDied(f"the workers that tried have died: {error}", final=True))
        else:
            future.set_exception(error)
