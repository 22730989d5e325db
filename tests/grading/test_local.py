"""This machine's workers, in a program of their own: what they know, and that they are warm at the start."""

import json
import os
import subprocess
import sys
from typing import Any

from yorozu.grading.local import default_workers
from yorozu.site import Site

PROGRAM = """
import json, os, sys, time
from pathlib import Path
from yorozu.errors import YorozuError
from yorozu.grading.local import local_pool
from yorozu.site import Site


def zygotes():
    found = 0
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            ours = ("TMPDIR=" + os.environ["TMPDIR"]) in path.with_name("environ").read_text().split(chr(0))
            found += ours and "yorozu.grading.sandbox.zygote" in path.read_text()
        except OSError:
            continue
    return found


try:
    pool = local_pool(Site.at(Path(sys.argv[1])), 2)
except YorozuError as error:
    sys.exit(str(error))
deadline = time.monotonic() + 120
while zygotes() < 2 and time.monotonic() < deadline:
    time.sleep(0.1)
said = {"zygotes": zygotes(), "names": list(os.environ)}
for name in ("YOROZU_SANDBOX", "YOROZU_LEDGER_URL", "JUPYTERHUB_API_TOKEN"):
    said[name] = pool.submit(os.getenv, name).result(120)
pool.shutdown(cancel_futures=True)
print(json.dumps(said | {"left": zygotes()}))
"""


def run(site: Site, **environ: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-c", PROGRAM, site.root],
        env={**os.environ, **environ},
        capture_output=True,
        text=True,
        timeout=250,
        check=False,
    )


def test_two_submissions_a_core() -> None:
    assert default_workers() == 2 * (os.cpu_count() or 1)


def test_workers_are_warm_at_the_start_and_know_no_secret(site: Site) -> None:
    done = run(site, YOROZU_LEDGER_URL="secret", JUPYTERHUB_API_TOKEN="secret", YOROZU_SANDBOX="off")
    assert done.returncode == 0, done.stderr
    said: dict[str, Any] = json.loads(done.stdout)
    assert (said["zygotes"], said["left"]) == (2, 0)
    assert said["YOROZU_SANDBOX"] == "off"
    assert (said["YOROZU_LEDGER_URL"], said["JUPYTERHUB_API_TOKEN"]) == (None, None)
    assert [name for name in said["names"] if name.startswith(("YOROZU_", "JUPYTERHUB_"))] == [
        "YOROZU_SANDBOX"
    ]


def test_a_switch_that_cannot_be_read_is_refused(site: Site) -> None:
    done = run(site, YOROZU_SANDBOX="yes")
    assert done.returncode == 1
    assert "on or off" in done.stderr
