"""nbgrader's Execute with limits, which writes down how each test cell's run ended."""

import math
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from time import monotonic
from typing import Any

from ipykernel.ipkernel import IPythonKernel
from jupyter_client.manager import AsyncKernelManager
from nbclient.client import NotebookClient
from nbclient.exceptions import CellExecutionComplete, CellTimeoutError, DeadKernelError
from nbformat import NotebookNode
from nbgrader.preprocessors import Execute
from traitlets import Bool, Instance, Integer, List, Type, Unicode

from yorozu.curriculum.course import PRELOAD
from yorozu.curriculum.limits import Limits
from yorozu.grading import cells, outputs
from yorozu.grading.conversation import Conversation, Flooded
from yorozu.grading.errors import GradingStopped, KernelDied, KernelNotStarted, TimedOut
from yorozu.grading.provisioner import Provisioner
from yorozu.grading.sandbox.compiled import packed
from yorozu.grading.sandbox.kernel import AFTER, BEFORE
from yorozu.grading.sandbox.warm import SandboxRefused, WarmKernel
from yorozu.grading.sandbox.watch import MEMORY, TIME
from yorozu.grading.settings import Settings
from yorozu.site import Site

RUNS = "yorozu_runs"
"""The key in nbconvert's resources: a mapping from grade_id to Run."""

# Characters of output that are kept: text of one cell, pictures and tables of one cell, all of a notebook;
# and one line of an error.
_TEXT, _DATA, _ALL = 200_000, 1_000_000, 5_000_000
_LINE = 10_000
# As JSON has it at worst ("\\u3042"), and what else a message may hold.
_BYTES_OF_A_LETTER, _AROUND = 6, 2**20


@dataclass(frozen=True)
class Run:
    """How the run of one test cell ended.

    Attributes:
        finished: the kernel said that the cell ran to its end.
        error: type and text of what stopped it; None when nothing did.
        changed: names of what the test relies on and what was not as it was at the start.
        values: the values that the cell showed as its result, as text.
    """

    finished: bool
    error: tuple[str, str] | None
    changed: tuple[str, ...]
    values: tuple[str, ...]


class GradingKernelManager(AsyncKernelManager):
    """Starts kernels with the provisioner for grading, whatever the kernel's specification says."""

    provisioner_name = Unicode("yorozu", help="entry point of the kernel provisioner for grading").tag(
        config=True
    )

    @property
    def kernel_spec(self) -> Any:
        spec = super().kernel_spec
        if spec is not None:
            spec.metadata["kernel_provisioner"] = {"provisioner_name": self.provisioner_name, "config": {}}
        return spec

    @property
    def _on_line(self) -> bool:
        return isinstance(self.provisioner, Provisioner) and self.provisioner.line is not None

    def _reconcile_connection_info(self, info: Any) -> None:
        """jupyter_client's, which writes a file that tells how to connect: to a line nobody can."""
        if not self._on_line:
            super()._reconcile_connection_info(info)

    def _connect_control_socket(self) -> None:
        """jupyter_client's, where there are sockets."""
        if not self._on_line:
            super()._connect_control_socket()


class RunNotebook(Execute):  # type: ignore[misc]
    """Runs a submission's cells; in `resources` it leaves a `Run` of every test cell that was run.

    Raises (from `preprocess`):
        TimedOut: a cell or the whole took too long, or a cell printed without end.
        KernelDied: a cell ended the kernel.
        KernelNotStarted: there is no kernel to run anything.
    """

    limits = Instance(Limits, (), help="what the run may use")
    preload = List(Unicode(), list(PRELOAD), help="modules that the kernel has imported").tag(config=True)
    known = Instance(frozenset, (), help="texts of the unit's own cells, compiled once for all submissions")
    site = Unicode("", help="folder of the site whose course.toml sets limits and preload").tag(config=True)
    course = Unicode("", help="slug of the course; see site").tag(config=True)
    message_limit = Integer(10_000, help="outputs that a cell may show").tag(config=True)
    interrupt_on_timeout = Bool(False).tag(config=True)
    shutdown_kernel = Unicode("immediate").tag(config=True)
    record_timing = Bool(False).tag(config=True)
    kernel_manager_class = Type(GradingKernelManager, klass=AsyncKernelManager).tag(config=True)
    # A learner's tag must not keep a test from being run.
    skip_cells_with_tag = Unicode("").tag(config=True)

    # From the first cell on.
    _said: Conversation

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(kernel_manager_class=GradingKernelManager, **kwargs)
        self.timeout_func = self._seconds_left
        self._box: WarmKernel | None = None

    def start_new_kernel(self, **kwargs: Any) -> None:
        """nbclient's, with what the kernel may use and what it has imported."""
        most = self.limits.output_kb * 1024 * _BYTES_OF_A_LETTER + _AROUND
        super().start_new_kernel(limits=self.limits, preload=self.preload, line_bytes=most, **kwargs)
        self._box = self.km.provisioner.kernel

    def start_new_kernel_client(self) -> None:
        """Begin to speak with the kernel, on its line."""
        provisioner = self.km.provisioner
        self._said = Conversation(provisioner.line, provisioner.kernel)
        try:
            changed = _named(self._said.ask("control", "probe_request", {}).get("changed"))
        except DeadKernelError:
            self._cleanup_kernel()
            raise
        if changed:
            self._cleanup_kernel()
            raise KernelNotStarted(f"a new kernel is not as it was made: {changed}; see sandbox/probe.py")

    def preprocess(
        self, nb: NotebookNode, resources: dict[str, Any] | None = None, km: Any = None
    ) -> tuple[NotebookNode, dict[str, Any]]:
        """Run all cells; see the class."""
        resources = {} if resources is None else resources
        self._settle(str(resources.get("nbgrader", {}).get("assignment", "")))
        self._runs: dict[str, Run] = {}
        self._deadline = monotonic() + self.limits.total_seconds
        self._kept = 0
        self._index: int | None = None
        self._flooded = False
        self._firm = False
        self._look: tuple[str, ...] = ()
        self._box = None
        self._last = max((n for n, cell in enumerate(nb.cells) if cell.cell_type == "code"), default=None)
        self._requests: dict[str, str] = {}
        resources[RUNS] = self._runs
        try:
            self._run_all(nb, resources, km)
            return nb, resources
        except CellTimeoutError:
            raise TimedOut(self._late(nb)) from None
        except DeadKernelError as error:
            if self._flooded or isinstance(error, Flooded):
                raise TimedOut(
                    f"{self._where(nb)}が、表示を出し続けました。採点を止めました。"
                    "print が終わらないくり返しの中にないか、見てください。"
                ) from None
            raise self._ended(nb) from None
        except SandboxRefused as error:
            raise KernelNotStarted(str(error)) from error
        except RuntimeError as error:
            if self._index is not None:
                raise
            raise KernelNotStarted(f"no kernel could be started for grading: {error}") from error

    def _run_all(self, nb: NotebookNode, resources: dict[str, Any], km: Any) -> None:
        """nbconvert's way through a notebook, which has no need of a client of Jupyter's."""
        NotebookClient.__init__(self, nb, km)
        self.reset_execution_trackers()
        self._check_assign_resources(resources)
        with self.setup_kernel():
            nb.metadata["language_info"] = dict(IPythonKernel.language_info)
            for index, cell in enumerate(nb.cells):
                self.preprocess_cell(cell, resources, index)

    def _settle(self, unit: str) -> None:
        """Take limits and preload from the course, where a site was named: in plain nbgrader."""
        if self.site and self.course and unit:
            said = Settings(Site.at(Path(self.site))).of(self.course, unit)
            self.limits, self.preload = said.limits, list(said.preload)

    def preprocess_cell(self, cell: NotebookNode, resources: dict[str, Any], index: int) -> Any:
        """Run one cell."""
        if cell.cell_type != "code":
            return cell, resources
        self._index = index
        self._written, self._messages = 0, 0
        self._room = {"stream": _TEXT, "display_data": _DATA, "update_display_data": _DATA}
        if not cells.is_test(cell):
            # A test's result is its score, and is never left out.
            self._room["execute_result"] = _DATA
        self._reply: dict[str, Any] = {}
        # Whatever the file says that the cell once printed does not count.
        cell.outputs, cell.execution_count = [], None
        if monotonic() > self._deadline:
            raise CellTimeoutError("the whole notebook took too long")
        if not cells.is_test(cell):
            self._firm = False
            self.execute_cell(cell, index, store_history=True)
        else:
            self._run_test(cell, index)
        if index == self._last:
            self._look_for_forged_replies()
        return cell, resources

    def _run_test(self, cell: NotebookNode, index: int) -> None:
        # Between two tests nothing of the learner's is run: what held after the first holds before the next.
        self._look = (AFTER,) if self._firm else (BEFORE, AFTER)
        # Hidden tests stay out of the history, which later cells could print.
        self.execute_cell(cell, index, store_history=not cells.is_hidden(cell))
        self._look = ()
        run = self._run_of(cell)
        self._firm = not run.changed
        self._runs[cells.grade_id(cell)] = run

    def execute_cell(
        self,
        cell: NotebookNode,
        cell_index: int,
        execution_count: int | None = None,
        store_history: bool = True,
    ) -> NotebookNode:
        """nbclient's, without its event loop."""
        if not cell.source.strip():
            return cell
        cell.outputs = []
        self.clear_before_next_output = False

        def take(message: dict[str, Any]) -> None:
            # An output that is none, as only a learner sends it past the kernel, is left out.
            with suppress(CellExecutionComplete, KeyError, TypeError, ValueError, AttributeError):
                self.process_message(message, cell, cell_index)

        reply = self._said.execute(
            cell.source,
            store_history=store_history,
            seconds=self._seconds_left(cell),
            take=take,
            look=self._look,
            compiled=packed(cell.source) if cell.source in self.known else b"",
        )
        self._requests[reply.request] = cells.grade_id(cell)
        # Written into pages that trainers open: a number, whatever a learner made the reply say.
        count = reply.content.get("execution_count")
        cell.execution_count = count if isinstance(count, int) else None
        self.on_cell_executed(cell=cell, cell_index=cell_index, execute_reply={"content": reply.content})
        return cell

    def _look_for_forged_replies(self) -> None:
        """A test whose request had a further reply was not answered by the kernel alone.

        Raises:
            nbclient.exceptions.DeadKernelError: the kernel does not answer.
        """
        # What was said before this answer has been said by then.
        self._said.ask("control", "probe_request", {})
        for request in self._said.answered_again:
            if run := self._runs.get(self._requests.get(request, "")):
                self._runs[self._requests[request]] = replace(run, changed=(*run.changed, "reply"))

    def on_cell_executed(self, **kwargs: Any) -> None:
        """nbclient's hook, with the kernel's reply."""
        super().on_cell_executed(**kwargs)
        self._reply = kwargs["execute_reply"]["content"]
        for output in kwargs["cell"].outputs:
            if output.output_type == "error":
                output.evalue = output.evalue[:_LINE]
                output.traceback = [line[:_LINE] for line in output.traceback]

    def process_message(
        self, msg: dict[str, Any], cell: NotebookNode, cell_index: int
    ) -> NotebookNode | None:
        """Take an output of the running cell, within limits."""
        size = _size(msg["content"])
        self._written += size
        self._messages += 1
        if self._written > self.limits.output_kb * 1024 or self._messages > self.message_limit:
            if not self._flooded:
                self._flooded = True
                self._said.end()
            return None
        kind = msg["msg_type"]
        if kind in self._room:
            room = min(self._room[kind], _ALL - self._kept)
            self._room[kind] = max(0, room - size)
            if size > room:
                self._cut(msg, cell, room)
                return None
            self._kept += size
        kept: NotebookNode | None = super().process_message(msg, cell, cell_index)
        return kept

    def output(
        self, outs: list[NotebookNode], msg: dict[str, Any], display_id: str | None, cell_index: int
    ) -> NotebookNode | None:
        """nbclient's; an output of the usual form is taken as it is."""
        usual = outputs.usual(msg["msg_type"], msg["content"])
        if usual is None or display_id or self.clear_before_next_output:
            kept: NotebookNode | None = super().output(outs, msg, display_id, cell_index)
            return kept
        outs.append(usual)
        return usual

    def handle_comm_msg(self, outs: list[NotebookNode], msg: dict[str, Any], cell_index: int) -> None:
        """Widgets have no one to use them here."""

    def _cut(self, msg: dict[str, Any], cell: NotebookNode, room: int) -> None:
        """What crosses a limit is shown as far as it is text; what comes after it is not."""
        if room > 0:
            text = msg["content"].get("text", "")[:room] + "\n…（表示が多いため、ここまでにします）\n"
            cell.outputs.append(NotebookNode(output_type="stream", name="stdout", text=text))

    def _run_of(self, cell: NotebookNode) -> Run:
        status = self._reply.get("status")
        error = None
        if status != "ok":
            error = str(self._reply.get("ename", "")), str(self._reply.get("evalue", ""))
        return Run(
            finished=status == "ok",
            error=error,
            changed=self._changed(cell),
            values=tuple(
                str(output.data.get("text/plain", ""))
                for output in cell.outputs
                if output.output_type == "execute_result"
            ),
        )

    def _changed(self, cell: NotebookNode) -> tuple[str, ...]:
        """What the test relies on and what differs from the start, as the kernel's reply says."""
        looks = self._reply.get("changed")
        for look in looks if isinstance(looks, list) else [None]:
            changed = _named(look)
            used = cells.names_used(cell.source) if changed else ()
            relied_on = [name for name in changed if not name.startswith("name:") or name[5:] in used]
            if relied_on:
                return tuple(relied_on)
        return ()

    def _seconds_left(self, cell: NotebookNode) -> int:
        left: int = math.ceil(self._deadline - monotonic())
        limit = self.limits.cell_seconds
        return max(1, min(int(limit), left))

    def _ended(self, nb: NotebookNode) -> GradingStopped:
        """Why there is no kernel any more, as far as its zygote knows."""
        reason = self._box.ended if self._box else None
        if reason == MEMORY:
            return KernelDied(
                f"{self._where(nb)}で、メモリーを使いすぎたため、採点を止めました"
                f"（{self.limits.memory_mb} MB まで使えます）。"
                "大きなデータの写しを、たくさん作っていないか、見てください。"
            )
        if reason == TIME:
            return TimedOut(
                f"{self._where(nb)}まで実行しましたが、時間がかかりすぎたため、採点を止めました"
                f"（ノート全体で {self.limits.total_seconds} 秒まで使えます）。"
                "時間のかかる処理がないか、見てください。"
            )
        return KernelDied(
            f"{self._where(nb)}を実行している間に、Python が終わってしまいました。"
            "exit() や、メモリーをたくさん使う処理がないか、見てください。"
        )

    def _where(self, nb: NotebookNode) -> str:
        return cells.place(nb.cells, self._index or 0)

    def _late(self, nb: NotebookNode) -> str:
        if monotonic() >= self._deadline:
            return (
                f"ノート全体の実行が {self.limits.total_seconds} 秒で終わらなかったため、採点を止めました"
                f"（{self._where(nb)}まで実行しました）。時間のかかる処理がないか、見てください。"
            )
        return (
            f"{self._where(nb)}が {self.limits.cell_seconds} 秒で終わらなかったため、採点を止めました。"
            "終わらないくり返し（while など）がないか、見てください。"
        )


def _size(content: dict[str, Any]) -> int:
    """Characters of text in a message's content, about."""
    text = content.get("text", "")
    data = content.get("data", {})
    values = [text, *(data.values() if isinstance(data, dict) else []), *content.get("traceback", [])]
    return sum(len(value) for value in values if isinstance(value, str))


def _named(changed: object) -> list[str]:
    """The kernel's answer about the ground that tests stand on, see sandbox/probe.py."""
    if isinstance(changed, list) and all(isinstance(name, str) for name in changed):
        return changed
    return ["reply"]
