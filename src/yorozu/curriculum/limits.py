"""What one submission may use; a unit can set its own."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """What one submission may use.

    Attributes:
        cell_seconds: wall clock for one cell.
        total_seconds: wall clock for all cells together; also the CPU time of each process.
        memory_mb: MiB of memory that all its processes may use beyond what the warm kernel has at the start.
        processes: processes and threads at the same time, the kernel's own (about ten) among them.
        disk_mb: MiB of files, the work folder and /tmp together.
        open_files: files that one process may hold open.
        output_kb: KiB of text that one cell may print.
    """

    cell_seconds: int = 30
    total_seconds: int = 180
    memory_mb: int = 1024
    processes: int = 64
    disk_mb: int = 64
    open_files: int = 256
    output_kb: int = 20_000
