"""Submissions that look, reach or stay outside of their box."""

from tests.hostile.submission import ENDLESS, Hostile

ESCAPES = [
    Hostile(
        "leaves_before_the_tests",
        "ends its process with status 0 before any test has run",
        "no marks, and the reason says in which cell Python ended",
        "import os\nos._exit(0)",
        outcome="died",
        marks=(0, 0),
        tells=("上から3番目のセル（total）", "Python が"),
    ),
    Hostile(
        "kernel_exit",
        "asks the kernel to end, politely, inside of a test",
        "no marks; the reason says in which cell Python ended",
        answers={
            "total": "def total(a):\n    get_ipython().kernel.do_shutdown(False)\n    exit()\n    return 3",
            # The kernel ends a tenth of a second after it was asked.
            "largest": "import time\ndef largest(a):\n    time.sleep(0.5)\n    raise SystemExit(0)",
        },
        outcome="died",
        marks=(0, 0),
    ),
    Hostile(
        "kills_everything",
        "sends SIGKILL to its parent, to process 1, to its group and to all",
        "nobody else ends; its own end is told",
        """
import os, signal
for pid in (1, os.getppid(), -1, 0):
    try:
        os.kill(pid, signal.SIGKILL)
    except OSError:
        pass
os.kill(os.getpid(), signal.SIGKILL)
""",
        outcome="died",
        marks=(0, 0),
        tells=("上から3番目のセル（total）",),
    ),
    Hostile(
        "stays_by_exec",
        "asks not to be ended with its parent, and becomes another program by exec from a thread",
        "it is ended all the same",
        """
import ctypes, os, threading
os.setsid()
ctypes.CDLL(None).prctl(1, 0, 0, 0, 0)
arguments = ["sleep", "3600"]
threading.Thread(
    target=os.execve, args=("/bin/sh", ["sh", "-c", "sleep 3600; : $marker"], dict(os.environ))
).start()
threading.Event().wait()
""",
        outcome="timeout",
        marks=(0, 0),
        limits=ENDLESS,
    ),
    Hostile(
        "daemon",
        "leaves a daemon in a session of its own, whose parent has ended",
        "right answers keep their marks, and nothing is left",
        """
import os, sys
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        os.execve(sys.executable, [sys.executable, "-c", "import time; time.sleep(3600)", "$marker"], {})
    os._exit(0)
""",
    ),
    Hostile(
        "hidden_tests_on_disk",
        "looks for the unit's tests, solutions and gradebook in every folder that is not of programs",
        "finds nothing",
        """
import os
found = []
for folder, folders, names in os.walk("/"):
    if folder == "/":
        folders[:] = [name for name in folders if name not in ("usr", "proc", "lib", "lib64", "bin", "sbin")]
    if "site-packages" in folders or "lib" in folders:
        folders[:] = [name for name in folders if name not in ("lib", "lib64", "site-packages")]
    for name in names:
        if name.endswith((".ipynb", ".db", ".sqlite", "config.py")):
            found.append(os.path.join(folder, name))
print("held" if not found else f"ESCAPED: {found}")
print(sorted(os.listdir("/")), os.listdir("."))
""",
        shows=("held", "'data'"),
    ),
    Hostile(
        "files_of_others",
        "reads secrets that lie in /tmp, in a home folder and in the site, by path and by links",
        "finds none of them",
        """
import os
for number, path in enumerate("$files".split()):
    tried(path, open, path)
    os.symlink(path, f"link-{number}")
    tried(f"link to {path}", open, f"link-{number}")
    tried(f"hard link to {path}", os.link, path, f"hard-{number}")
for pid in ("1", "self", str(os.getppid())):
    for way in ("root", "cwd"):
        for path in "$files".split():
            tried(f"{pid} {way} {path}", open, f"/proc/{pid}/{way}{path}")
print(sorted(os.listdir("/tmp")), sorted(os.listdir("/home")))
tried("/root", os.listdir, "/root/.ssh")
tried("/etc/shadow", open, "/etc/shadow")
""",
        shows=("held: link to /tmp/yorozu-hostile", "['learner']"),
    ),
    Hostile(
        "environment",
        "reads its environment and that of every process that it sees, their command lines and open files",
        "the grader's secrets are in none of them, and it sees only processes of its own box",
        """
import os
print(dict(os.environ))
pids = [name for name in os.listdir("/proc") if name.isdigit()]
print("held" if len(pids) < 10 else f"ESCAPED: {pids}")
for pid in pids:
    for name in ("environ", "cmdline", "maps", "mountinfo"):
        try:
            print(open(f"/proc/{pid}/{name}", errors="replace").read()[:3000].replace("\\0", " "))
        except OSError:
            print("held:", pid, name)
    try:
        for number in os.listdir(f"/proc/{pid}/fd"):
            path = os.readlink(f"/proc/{pid}/fd/{number}")
            # What it prints goes to files without a name, in the box's own /tmp.
            if path.startswith("/") and not path.startswith(("/dev/null", "/proc/", "/dev/urandom", "/tmp/#")):
                print("ESCAPED: open file", path)
    except OSError:
        print("held:", pid, "fd")
""",
        shows=("held", "/home/learner"),
    ),
    Hostile(
        "network",
        "connects to listeners of this machine and of the internet: TCP, UDP, Unix sockets, names",
        "nobody hears it",
        """
import socket
tried("tcp", socket.create_connection, ("127.0.0.1", $tcp), 2)
tried("internet", socket.create_connection, ("1.1.1.1", 53), 2)
tried("udp", socket.socket(type=socket.SOCK_DGRAM).sendto, b"x", ("127.0.0.1", $udp))
tried("broadcast", socket.socket(type=socket.SOCK_DGRAM).sendto, b"x", ("255.255.255.255", $udp))
tried("abstract", socket.socket(socket.AF_UNIX).connect, "\\0$abstract")
tried("path", socket.socket(socket.AF_UNIX).connect, "$socket")
tried("name", socket.getaddrinfo, "example.com", 443)
tried("packets", socket.socket, socket.AF_PACKET, socket.SOCK_RAW)
tried("raw", socket.socket, socket.AF_INET, socket.SOCK_RAW, 1)
tried("virtual machine", lambda: socket.socket(socket.AF_VSOCK).connect((2, 1024)))
print([name for _, name in socket.if_nameindex()])
""",
        shows=(
            "held: tcp",
            "held: internet",
            "held: udp",
            "held: abstract",
            "held: path",
            "held: name",
            "held: virtual",
        ),
    ),
    Hostile(
        "writes_outside",
        "writes to programs, settings and modules, over its checks and into the root folder",
        "every place is closed",
        """
import json, os, sys
from pathlib import Path
import yorozu.checks
places = ["/", "/usr/bin", "/usr/lib", "/etc", "/dev", "/home", "/proc", "/proc/sys/kernel", sys.prefix,
          os.path.dirname(json.__file__), os.path.dirname(yorozu.checks.__file__)]
for place in places:
    tried(place, Path(place, "planted").write_text, "x")
tried("checks", open, yorozu.checks.__file__, "a")
tried("python", open, os.path.realpath(sys.executable), "r+b")
tried("chmod", os.chmod, "/usr/bin/env", 0o777)
tried("remove", os.unlink, "/etc/passwd")
""",
        shows=("held: /usr/bin", "held: checks", "held: python"),
    ),
    Hostile(
        "names_that_lead_out",
        "brings files whose names lead to other folders, and files with Japanese and emoji names",
        "the former lie nowhere outside; the latter are beside the notebook and can be read",
        """
from pathlib import Path
print(Path("data/名簿　2026年.csv").read_text(encoding="utf-8"), Path("📊売上.txt").read_text(encoding="utf-8"))
""",
        shows=("架空 花子 二百万円",),
        files={"data/名簿　2026年.csv": "架空 花子".encode(), "📊売上.txt": "二百万円".encode()},
    ),
    Hostile(
        "debugs_others",
        "traces, reads and writes the memory of other processes",
        "refused",
        """
import ctypes, os
libc = ctypes.CDLL(None, use_errno=True)

def call(name, *arguments):
    ctypes.set_errno(0)
    if getattr(libc, name)(*arguments) == -1:
        raise OSError(ctypes.get_errno(), "refused")

for pid in (1, os.getppid()):
    tried(f"attach {pid}", call, "ptrace", 16, pid, 0, 0)
    tried(f"seize {pid}", call, "ptrace", 0x4206, pid, 0, 0)
    tried(f"memory {pid}", open, f"/proc/{pid}/mem", "r+b")
child = os.fork()
if child == 0:
    import time
    time.sleep(600)
tried("attach to a child", call, "ptrace", 16, child, 0, 0)
buffer = ctypes.create_string_buffer(8)

class Part(ctypes.Structure):
    _fields_ = [("base", ctypes.c_void_p), ("length", ctypes.c_size_t)]

mine, theirs = Part(ctypes.addressof(buffer), 8), Part(ctypes.addressof(buffer), 8)
tried("read", call, "process_vm_readv", child, ctypes.byref(mine), 1, ctypes.byref(theirs), 1, 0)
""",
        shows=("held: attach 1", "held: memory 1", "held: attach to a child", "held: read"),
    ),
    Hostile(
        "namespaces_and_mounts",
        "makes namespaces of its own, mounts, changes the root folder, becomes root",
        "refused",
        """
import ctypes, os
libc = ctypes.CDLL(None, use_errno=True)

def call(name, *arguments):
    ctypes.set_errno(0)
    if getattr(libc, name)(*arguments) == -1:
        raise OSError(ctypes.get_errno(), "refused")

for flag in (0x10000000, 0x00020000, 0x20000000, 0x40000000, 0x08000000, 0x02000000):
    tried(f"unshare {flag:x}", call, "unshare", flag)
    tried(f"clone {flag:x}", call, "syscall", 56 if os.uname().machine == "x86_64" else 220, flag | 17, 0, 0, 0, 0)
tried("enter", lambda: call("setns", os.open("/proc/1/ns/mnt", os.O_RDONLY), 0))
tried("enter own", lambda: call("setns", os.open("/proc/self/ns/user", os.O_RDONLY), 0))
tried("mount", call, "mount", b"tmpfs", b"/tmp", b"tmpfs", 0, None)
tried("unmount", call, "umount2", b"/usr", 2)
tried("remount", call, "mount", None, b"/usr", None, 0x20 | 0x1000, None)
tried("open_tree", call, "syscall", 428, -100, b"/", 1)
tried("chroot", os.chroot, "/tmp")
for name in ("setuid", "seteuid", "setgid"):
    tried(name, getattr(os, name), 0)
tried("setgroups", os.setgroups, [0])
tried("host name", call, "sethostname", b"x", 1)
""",
        shows=(
            "held: unshare 10000000",
            "held: clone 10000000",
            "held: enter",
            "held: mount",
            "held: setuid",
        ),
    ),
    Hostile(
        "unusual_system_calls",
        "uses parts of the kernel that no exercise needs: keys, BPF, performance events, io_uring, userfaultfd",
        "refused",
        """
import ctypes, os
libc = ctypes.CDLL(None, use_errno=True)
x86 = os.uname().machine == "x86_64"
buffer = ctypes.create_string_buffer(256)
for name, (number, *arguments) in {
    "add_key": (248 if x86 else 217, b"user", b"x", b"y", 1, -3),
    "keyctl": (250 if x86 else 219, 0, -3, 1),
    "bpf": (321 if x86 else 280, 0, buffer, 64),
    "perf_event_open": (298 if x86 else 241, buffer, 0, -1, -1, 0),
    "userfaultfd": (323 if x86 else 282, 1),
    "io_uring_setup": (425, 4, buffer),
    "pidfd_getfd": (438, 3, 0, 0),
    "quotactl": (179 if x86 else 60, 0, 0, 0, 0),
    "memfd_secret": (447, 0),
}.items():
    def call(number=number, arguments=arguments):
        ctypes.set_errno(0)
        if libc.syscall(number, *arguments) == -1:
            raise OSError(ctypes.get_errno(), "refused")
        return name
    tried(name, call)
""",
        shows=("held: add_key", "held: keyctl", "held: bpf", "held: userfaultfd", "held: io_uring_setup"),
    ),
    Hostile(
        "setuid_programs",
        "runs every setuid program that it finds",
        "none of them makes it anybody else",
        """
import os, stat, subprocess
from pathlib import Path
found = [path for folder in ("/usr/bin", "/usr/sbin", "/usr/lib/openssh") if os.path.isdir(folder)
         for path in Path(folder).iterdir() if path.is_file() and path.stat().st_mode & (stat.S_ISUID | stat.S_ISGID)]
print(len(found), "found")
for path in found:
    child = subprocess.Popen([path], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        ids = [line.split()[1:] for line in open(f"/proc/{child.pid}/status") if line.startswith(("Uid", "Gid"))]
        print("held" if set(sum(ids, [])) == {"1000"} else f"ESCAPED: {path} {ids}")
    except OSError:
        print("held")
    child.kill()
    child.wait()
subprocess.run(["chmod", "u+s", "/tmp"], check=False)
print(os.getresuid(), os.getresgid(), os.getgroups())
""",
        shows=("(1000, 1000, 1000)",),
    ),
    Hostile(
        "devices",
        "opens devices of the machine and makes its own",
        "there are none but the harmless ones",
        """
import os, stat
print(sorted(os.listdir("/dev")))
for name in ("mem", "kmsg", "vda", "sda", "ptmx", "tty", "console", "fuse", "kvm", "net/tun", "zero"):
    tried(name, open, f"/dev/{name}", "r+b")
tried("mknod", os.mknod, "/tmp/vda", stat.S_IFBLK | 0o666, os.makedev(254, 0))
tried("mknod null", os.mknod, "/tmp/null", stat.S_IFCHR | 0o666, os.makedev(1, 3))
tried("write to the null device's name", os.unlink, "/dev/null")
""",
        shows=("held: mem", "held: ptmx", "held: mknod"),
    ),
    Hostile(
        "shared_with_others",
        "leaves things for the next submission: files, a changed library, a System V message",
        "the next one starts as if it had never been; see the two after it",
        """
import os
from pathlib import Path
for folder in (Path("/tmp"), Path("/dev/shm"), Path.home()):
    (folder / "for-the-next-one").write_text("x")
import pandas, matplotlib
pandas.DataFrame.sum = None
matplotlib.rcParams["font.size"] = 99
os.environ["FOR_THE_NEXT"] = "x"
""",
    ),
    *(
        Hostile(
            f"looks_for_what_was_left_{number}",
            "looks for what another submission left",
            "finds nothing",
            """
import os, sys
from pathlib import Path
import pandas, matplotlib
left = [path for folder in (Path("/tmp"), Path("/dev/shm"), Path.home()) for path in folder.glob("for-the-*")]
changed = pandas.DataFrame.sum is None or matplotlib.rcParams["font.size"] == 99 or "FOR_THE_NEXT" in os.environ
print("ESCAPED" if left or changed else "held")
""",
            shows=("held",),
        )
        for number in (1, 2)
    ),
]
