import os
import signal
import subprocess
import sys

from yorozu.hub import lifeline

WAIT = """
import sys, time
from yorozu.hub.lifeline import end_with_parent
end_with_parent()
print("waiting", flush=True)
time.sleep(float(sys.argv[1]))
print("done")
"""


def test_the_process_ends_when_the_writing_end_closes() -> None:
    reading_end, writing_end = os.pipe()
    command = [sys.executable, "-c", WAIT, "60"]
    environment = {**os.environ, lifeline.VARIABLE: str(reading_end)}
    with subprocess.Popen(
        command, env=environment, pass_fds=(reading_end,), stdout=subprocess.PIPE, text=True
    ) as process:
        os.close(reading_end)
        assert process.stdout is not None
        assert process.stdout.readline() == "waiting\n"
        assert process.poll() is None
        os.close(writing_end)
        assert process.wait(20) == -signal.SIGTERM


def test_without_a_pipe_nothing_happens() -> None:
    environment = {name: value for name, value in os.environ.items() if name != lifeline.VARIABLE}
    command = [sys.executable, "-c", WAIT, "0.1"]
    assert subprocess.check_output(command, env=environment, text=True, timeout=20) == "waiting\ndone\n"
