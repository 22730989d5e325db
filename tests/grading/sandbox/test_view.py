import os
from pathlib import Path

from tests.grading.sandbox.running import shown

from yorozu.grading.sandbox import view


def test_no_shown_path_lies_below_another_and_none_holds_somebodys_files() -> None:
    paths = view.shown_paths()
    assert not any(one != other and one.is_relative_to(other) for one in paths for other in paths)
    assert not {Path("/"), Path("/home"), Path("/tmp"), Path("/etc"), Path.home()} & set(paths)


def test_only_plain_data_files_are_brought(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("x")
    work = tmp_path / "work"
    (work / "data").mkdir(parents=True)
    (work / "data" / "名簿.csv").write_text("x")
    for name in ("unit.ipynb", "gradebook.db", "timestamp.txt"):
        (work / name).write_text("x")
    (work / "link.txt").symlink_to(secret)
    os.mkfifo(work / "pipe.txt")
    assert list(view._brought(work)) == [work / "data" / "名簿.csv"]


def test_a_box_shows_its_own_folders_devices_and_users_alone() -> None:
    look = """
import os
users = open("/etc/passwd").read()
print(sorted(os.listdir("/dev")), sorted(os.listdir("/home")), os.getcwd(), users.split(":")[0])
"""
    assert shown(look) == (
        "['fd', 'full', 'null', 'random', 'shm', 'urandom'] ['learner'] /home/learner/work learner\n"
    )
