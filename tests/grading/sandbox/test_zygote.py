"""No state passes from one submission to the next, and nothing of one stays."""

from tests.grading.sandbox.running import shown

from yorozu.curriculum.limits import Limits

_LEAVES = """
import builtins, os, sys
import matplotlib, numpy, pandas
from pathlib import Path
pandas.DataFrame.sum = None
builtins.sum = None
builtins.left = 1
sys.modules["left"] = sys
os.environ["LEFT"] = "x"
matplotlib.rcParams["font.size"] = 99
numpy.random.seed(0)
for folder in ("/tmp", ".", str(Path.home()), "/dev/shm"):
    Path(folder, "left").write_text("x")
os.chdir("/tmp")
print("left")
"""
_LOOKS = """
import builtins, os, sys
import matplotlib, pandas
from pathlib import Path
print(
    pandas.DataFrame.sum is None, sum is None, hasattr(builtins, "left"), "left" in sys.modules,
    "LEFT" in os.environ, matplotlib.rcParams["font.size"] == 99, os.getcwd() != "/home/learner/work",
    any(Path(folder, "left").exists() for folder in ("/tmp", ".", str(Path.home()), "/dev/shm")),
)
"""


def test_no_state_passes_from_one_submission_to_the_next() -> None:
    assert shown(_LEAVES) == "left\n"
    assert set(shown(_LOOKS).split()) == {"False"}


def test_two_submissions_draw_different_random_numbers() -> None:
    draw = "import numpy, random\nprint(numpy.random.rand(), random.random())"
    first, second = shown(draw).split(), shown(draw).split()
    assert first[0] != second[0]
    assert first[1] != second[1]


def test_the_limits_of_a_unit_reach_its_box() -> None:
    ask = "import resource\nprint(resource.getrlimit(resource.RLIMIT_NOFILE)[0])"
    assert shown(ask, limits=Limits(open_files=99)) == "99\n"
