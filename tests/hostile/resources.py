"""Submissions that use more than their share: processes, memory, files, time, output."""

from tests.hostile.submission import ENDLESS, Hostile

from yorozu.curriculum.limits import Limits

_LITTLE = Limits(memory_mb=200, total_seconds=60)

RESOURCES = [
    Hostile(
        "fork_bomb",
        "every process forks without end",
        "stopped as endless; nobody else waits",
        """
import os
while True:
    try:
        os.fork()
    except OSError:
        pass
""",
        outcome="timeout",
        marks=(0, 0),
        tells=("3 秒で終わらなかった",),
        limits=ENDLESS,
    ),
    Hostile(
        "many_processes",
        "starts as many sleeping processes as it can",
        "a bound far below that of the machine; right answers keep their marks",
        """
import os, time
count = 0
try:
    while count < 2000:
        if os.fork() == 0:
            time.sleep(600)
            os._exit(0)
        count += 1
except OSError:
    pass
print("held" if count < 100 else f"ESCAPED: {count}")
""",
        shows=("held",),
    ),
    Hostile(
        "thread_bomb",
        "starts as many threads as it can",
        "a bound; right answers keep their marks",
        """
import threading, time
count = 0
try:
    while count < 2000:
        threading.Thread(target=time.sleep, args=(600,), daemon=True).start()
        count += 1
except RuntimeError:
    pass
print("held" if count < 100 else f"ESCAPED: {count}")
""",
        shows=("held",),
    ),
    Hostile(
        "zombie_flood",
        "leaves as many dead children as it can without looking at them",
        "a bound; right answers keep their marks",
        """
import os
count = 0
try:
    while count < 2000:
        if os.fork() == 0:
            os._exit(0)
        count += 1
except OSError:
    pass
print("held" if count < 100 else f"ESCAPED: {count}")
""",
        shows=("held",),
    ),
    Hostile(
        "memory_at_once",
        "asks for 20 GB at once",
        "refused as MemoryError; right answers keep their marks",
        'tried("20 GB", bytearray, 20 * 10**9)',
        shows=("held: 20 GB (MemoryError)",),
    ),
    Hostile(
        "memory_bit_by_bit",
        "fills memory with objects until there is none, and lets them go",
        "MemoryError at its limit; right answers keep their marks",
        """
held = []
try:
    while len(held) < 1000:
        held.append(bytearray(5_000_000))
except MemoryError:
    pass
count = len(held)
held.clear()
print("held" if count < 60 else f"ESCAPED: {count}")
""",
        shows=("held",),
        limits=_LITTLE,
    ),
    Hostile(
        "memory_of_many_processes",
        "thirty processes fill 100 MB each, each within its own limit",
        "ended for its memory; the reason says how much it may use",
        """
import os, time
for _ in range(30):
    if os.fork() == 0:
        held = bytearray(b"x") * 100_000_000
        time.sleep(600)
time.sleep(600)
""",
        outcome="died",
        marks=(0, 0),
        tells=("メモリー", "200 MB"),
        limits=_LITTLE,
    ),
    Hostile(
        "workbook_of_multiplying_entities",
        "reads a small workbook whose sheet says of itself that it is a thousand million words long",
        "the parser stops it; right answers keep their marks",
        """
import io, zipfile
import openpyxl
book, clean = io.BytesIO(), io.BytesIO()
openpyxl.Workbook().save(clean)
entities = "".join(f'<!ENTITY e{n} "' + f"&e{n - 1};" * 10 + '">' for n in range(1, 10))
sheet = '<!DOCTYPE worksheet [<!ENTITY e0 "word">' + entities + "]>" + (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    '<row r="1"><c r="A1" t="inlineStr"><is><t>&e9;</t></is></c></row></sheetData></worksheet>'
)
with zipfile.ZipFile(clean) as source, zipfile.ZipFile(book, "w") as copy:
    for name in source.namelist():
        copy.writestr(name, sheet if name.startswith("xl/worksheets/") else source.read(name))
tried("entities", lambda: len(openpyxl.load_workbook(book).active["A1"].value))
""",
        shows=("held: entities (ParseError)",),
    ),
    Hostile(
        "memory_without_a_name",
        "hides memory in memfd files, System V segments and shared mappings, which no process seems to hold",
        "each of them is refused; right answers keep their marks",
        """
import ctypes, mmap, os
libc = ctypes.CDLL(None, use_errno=True)

def checked(result):
    if result == -1:
        raise OSError(ctypes.get_errno(), "refused")
    return result

tried("memfd", os.memfd_create, "x")
tried("shmget", lambda: checked(libc.shmget(0, ctypes.c_size_t(1 << 20), 0o1777)))
tried("msgget", lambda: checked(libc.msgget(0, 0o1777)))
tried("shared mapping", mmap.mmap, -1, 1 << 20)

def shared_zeros():
    with open("/dev/zero", "r+b", buffering=0) as zeros:
        return mmap.mmap(zeros.fileno(), 1 << 20)

tried("/dev/zero", shared_zeros)
""",
        shows=("held: memfd", "held: shmget", "held: msgget", "held: shared mapping", "held: /dev/zero"),
    ),
    Hostile(
        "disk_full",
        "writes to every folder that it may write to until the disk is full",
        "one bound for all of them; right answers keep their marks",
        """
import itertools
from pathlib import Path
written = 0
for folder in ("/tmp", "/dev/shm", ".", str(Path.home())):
    try:
        for number in itertools.count():
            Path(folder, f"full-{number}").write_bytes(b"x" * 2**20)
            written += 1
            if written > 2000:
                break
    except OSError:
        pass
print("held" if written < 200 else f"ESCAPED: {written}")
""",
        shows=("held",),
    ),
    Hostile(
        "disk_without_names",
        "fills files that it has taken away, and one file far beyond its end",
        "the same bound; right answers keep their marks",
        """
import os
written = 0
held = []
try:
    while written < 2000:
        held.append(open(f"gone-{written}", "wb", buffering=0))
        os.unlink(held[-1].name)
        held[-1].write(b"x" * 2**20)
        written += 1
except OSError:
    pass
print("held" if written < 200 else f"ESCAPED: {written}")
held.clear()

def sparse():
    with open("sparse", "wb") as file:
        file.truncate(2**40)

tried("a file of 1 TB", sparse)
""",
        shows=("held\n", "held: a file of 1 TB"),
    ),
    Hostile(
        "many_files",
        "makes empty files without end",
        "a bound; right answers keep their marks",
        """
import os
count = 0
try:
    while count < 100_000:
        os.close(os.open(f"/tmp/empty-{count}", os.O_CREAT))
        count += 1
except OSError:
    pass
print("held" if count < 30_000 else f"ESCAPED: {count}")
""",
        shows=("held",),
    ),
    Hostile(
        "open_files",
        "opens files until it may open no more, and keeps them",
        "a bound; right answers keep their marks",
        """
import os
held = []
try:
    while len(held) < 100_000:
        held.append(os.open("/dev/null", os.O_RDONLY))
except OSError:
    os.close(held.pop())
print("held" if len(held) < 1000 else f"ESCAPED: {len(held)}")
""",
        shows=("held",),
    ),
    Hostile(
        "own_limits",
        "raises its own limits and its own priority",
        "refused; right answers keep their marks",
        """
import os, resource
for name in ("NPROC", "AS", "CPU", "NOFILE", "FSIZE", "CORE", "MEMLOCK"):
    kind = getattr(resource, f"RLIMIT_{name}")
    tried(name, resource.setrlimit, kind, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
tried("nice", os.nice, -5)
tried("real time", os.sched_setscheduler, 0, os.SCHED_FIFO, os.sched_param(10))
""",
        shows=("held: NPROC", "held: AS", "held: CPU", "held: nice", "held: real time"),
    ),
    Hostile(
        "output_flood",
        "prints without end",
        "stopped, and the reason speaks of printing",
        "while True:\n    print('x' * 10_000)",
        outcome="timeout",
        marks=(0, 0),
        tells=("表示",),
        limits=Limits(output_kb=2000),
    ),
    Hostile(
        "many_messages",
        "sends very many very small outputs",
        "stopped, by the bound of outputs or by that of time",
        """
from IPython.display import display
while True:
    display({"text/plain": ""}, raw=True)
""",
        outcome="timeout",
        marks=(0, 0),
        tells=("採点を止めました",),
        limits=ENDLESS,
    ),
    Hostile(
        "endless_loop",
        "loops without end and ignores every interruption",
        "stopped at the limit of a cell",
        """
import signal
signal.signal(signal.SIGINT, signal.SIG_IGN)
signal.signal(signal.SIGTERM, signal.SIG_IGN)
while True:
    try:
        while True:
            pass
    except BaseException:
        pass
""",
        outcome="timeout",
        marks=(0, 0),
        tells=("上から3番目のセル（total）が 3 秒",),
        limits=ENDLESS,
    ),
    Hostile(
        "endless_in_c",
        "computes a number inside of C code, where Python is deaf",
        "stopped at the limit of a cell",
        "x = 7 ** (10 ** 9)",
        outcome="timeout",
        marks=(0, 0),
        tells=("上から3番目のセル（total）が 3 秒",),
        limits=ENDLESS,
    ),
    Hostile(
        "endless_regex",
        "has a regular expression try every way of matching",
        "stopped at the limit of a cell",
        "import re\nre.match('(a+)+b', 'a' * 60)",
        outcome="timeout",
        marks=(0, 0),
        tells=("3 秒",),
        limits=ENDLESS,
    ),
    Hostile(
        "long_sleep",
        "sleeps in the test, past the time of the whole notebook",
        "stopped at the limit of the whole",
        answers={"total": "import time\ndef total(a):\n    time.sleep(600)", "largest": ""},
        outcome="timeout",
        marks=(0, 0),
        tells=("4 秒で終わらなかった",),
        limits=Limits(cell_seconds=30, total_seconds=4),
    ),
    Hostile(
        "lockup_at_the_end",
        "an object that loops without end when it is let go, in a later cell",
        "stopped at the limit of a cell",
        """
class Sticky:
    def __del__(self):
        while True:
            try:
                while True:
                    pass
            except BaseException:
                pass

sticky = [Sticky()]
""",
        answers={"total": "def total(a):\n    sticky.clear()\n    return sum(a)", "largest": ""},
        outcome="timeout",
        marks=(0, 0),
        tells=("（total の確認）が 3 秒",),
        limits=ENDLESS,
    ),
    Hostile(
        "deep_recursion",
        "calls itself without end",
        "RecursionError costs its own test alone",
        answers={
            "total": "def total(a):\n    return total(a)",
            "largest": "def largest(a):\n    return max(a, default=None)",
        },
        marks=(0, 3),
        tells=("RecursionError",),
    ),
    Hostile(
        "deep_recursion_in_c",
        "calls itself through C code with no bound, until the stack is full",
        "Python ends, and the reason says in which cell",
        """
import sys
sys.setrecursionlimit(10**9)

def deep(_):
    return list(map(deep, [0]))

deep(0)
""",
        outcome="died",
        marks=(0, 0),
        tells=("上から3番目のセル（total）",),
    ),
    Hostile(
        "core_dump",
        "ends itself so that the system would write its memory to a file",
        "Python ends, and the reason says so",
        "import os\nos.abort()",
        outcome="died",
        marks=(0, 0),
        tells=("上から3番目のセル（total）", "Python が"),
    ),
    Hostile(
        "thread_outlives_its_cell",
        "a thread that goes on computing and printing while the tests run",
        "right answers keep their marks",
        """
import threading, time

def go_on():
    while True:
        print("x")
        time.sleep(0.05)

threading.Thread(target=go_on, daemon=True).start()
""",
    ),
    Hostile(
        "processes_compute_on",
        "leaves four processes behind that compute without end",
        "right answers keep their marks, and nothing is left",
        """
import subprocess, sys
for _ in range(4):
    subprocess.Popen([sys.executable, "-c", "while True: pass", "$marker"], start_new_session=True)
""",
    ),
]
