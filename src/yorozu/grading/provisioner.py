"""The kernel provisioner for grading: every kernel is forked from a warm process, into a box of its own.

jupyter_client finds the class by its entry point `yorozu`, and everything that runs learners' code for
grading (the grader, `nbgrader autograde`, the formgrader's button, checking one's own notebook) names it.
"""

import asyncio
import os
import socket
from pathlib import Path
from typing import Any

from jupyter_client.connect import KernelConnectionInfo
from jupyter_client.provisioning.provisioner_base import KernelProvisionerBase
from traitlets import Enum, List, Unicode

from yorozu.curriculum.course import PRELOAD
from yorozu.curriculum.limits import Limits
from yorozu.grading.sandbox import warm
from yorozu.grading.sandbox.line import Line

SWITCH = "YOROZU_SANDBOX"
"""The environment variable by which an operator turns the box off: "on" (or unset), or "off"."""

_START_SECONDS = 60


class BadSwitch(warm.SandboxRefused):
    """YOROZU_SANDBOX holds something else than "on" or "off"."""


def boxed() -> bool:
    """Whether submissions run in a box here.

    Raises:
        BadSwitch: the setting cannot be read; nothing is guessed.
    """
    value = os.environ.get(SWITCH, "on")
    if value not in ("on", "off"):
        raise BadSwitch(f"{SWITCH}={value!r}: it must be on or off")
    return value == "on"


class Provisioner(KernelProvisionerBase):
    """Has a kernel forked for one submission, and ends everything that it started."""

    sandbox = Enum(["on", "off"], help=f"whether kernels run in a box; {SWITCH} by default").tag(config=True)
    preload = List(Unicode(), list(PRELOAD), help="modules that a warm kernel has imported").tag(config=True)

    kernel: warm.WarmKernel | None = None
    line: Line | None = None
    """Ours, where the kernel was asked for with one."""
    _sockets: warm.Sockets | None = None
    _line_bytes: int | None = None
    _limits = Limits()

    def _sandbox_default(self) -> str:
        return "on" if boxed() else "off"

    @property
    def has_process(self) -> bool:
        """Whether there is a kernel."""
        return self.kernel is not None

    async def pre_launch(self, **kwargs: Any) -> dict[str, Any]:
        """Prepare what the kernel is spoken to by.

        Among the arguments may be `limits` (Limits), `preload`, and `line_bytes`: the bytes of the longest
        message that a `line` is to take, which the kernel then has in place of Jupyter's sockets.
        """
        self._limits = kwargs.pop("limits", self._limits)
        self.preload = list(kwargs.pop("preload", self.preload))
        self._line_bytes = kwargs.pop("line_bytes", None)
        kwargs.pop("extra_arguments", None)
        manager = self.parent
        if self._line_bytes is None:
            self._sockets = warm.Sockets()
            manager.transport, manager.ip = "ipc", self._sockets.ip
            for channel, port in self._sockets.ports.items():
                setattr(manager, f"{channel}_port", port)
        self.connection_info = manager.get_connection_info()
        return dict(await super().pre_launch(cmd=[], **kwargs))

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> KernelConnectionInfo:
        """Have the kernel forked and wait until it can be spoken to.

        Raises:
            SandboxRefused: there is none; the message says why.
        """
        try:
            self.kernel = await self._launched(kwargs.get("cwd"))
        finally:
            if self.kernel is None:
                await self.cleanup()
        return self.connection_info

    async def _launched(self, cwd: str | None) -> warm.WarmKernel:
        zygote = warm.zygote(self.preload, boxed=self.sandbox == "on")
        work = Path(cwd) if cwd else None
        if self._line_bytes is not None:
            ours, theirs = socket.socketpair()
            ours.setblocking(False)
            self.line = Line(ours, self._line_bytes)
            with theirs:
                kernel = zygote.launch([theirs], work, self._limits)
        else:
            assert self._sockets is not None
            # The session's key is bytes, whatever jupyter_client's types say.
            info = self.connection_info
            connection = {**info, "key": bytes(info["key"]).decode()}  # type: ignore[arg-type]
            kernel = zygote.launch(self._sockets.listening, work, self._limits, connection)
            self._sockets.close_ours()
        try:
            async with asyncio.timeout(_START_SECONDS):
                said = await asyncio.get_running_loop().sock_recv(kernel.lifeline, warm.MESSAGE)
            kernel.told(said)
        except (OSError, TimeoutError) as error:
            kernel.kill()
            raise warm.SandboxRefused(f"a kernel did not start: {error}") from error
        except warm.SandboxRefused:
            kernel.kill()
            raise
        if kernel.ended is not None:
            kernel.kill()
            raise warm.SandboxRefused(f"a kernel ended before its first cell ({kernel.ended})")
        return kernel

    async def poll(self) -> int | None:
        """None while the kernel runs, else a number."""
        return 0 if self.kernel is None else self.kernel.poll()

    async def wait(self) -> int | None:
        """Wait for the kernel's end."""
        while (status := await self.poll()) is None:
            await asyncio.sleep(0.05)
        self.kernel = None
        return status

    async def send_signal(self, signum: int) -> None:
        """End the kernel, whichever signal it is: in a box nobody is interrupted."""
        await self.kill()

    async def kill(self, restart: bool = False) -> None:
        """End the kernel and all that it started."""
        if self.kernel is not None:
            self.kernel.kill()

    async def terminate(self, restart: bool = False) -> None:
        """See `kill`."""
        await self.kill()

    async def cleanup(self, restart: bool = False) -> None:
        """End the kernel, cut its line and take its sockets away."""
        await self.kill()
        if self.line is not None:
            self.line.close()
            self.line = None
        if self._sockets is not None:
            self._sockets.remove()
            self._sockets = None
