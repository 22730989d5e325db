"""What a kernel has when its first cell begins, and what it has not."""

from tests.grading.sandbox.running import shown

LOOK = """
import sys
wanted = ["pandas.io.formats.html", "openpyxl.packaging.extended", "pygments.formatters.terminal256", "bdb"]
print([name for name in wanted if name not in sys.modules])
"""
LEFT = """
names = %who_ls
import sys
from matplotlib import pyplot as plt
print(names, plt.get_fignums(), getattr(sys, "last_value", None), get_ipython()._last_traceback)
"""


def test_libraries_have_been_used_before_the_first_cell() -> None:
    assert shown(LOOK) == "[]\n"


def test_nothing_is_left_of_that_use() -> None:
    assert shown(LEFT) == "[] [] None None\n"


def test_two_tokenizers_have_one_dictionary() -> None:
    made = "from janome.tokenizer import Tokenizer; one, other = Tokenizer(), Tokenizer()\n"
    words = "[word.surface for word in other.tokenize('休暇の日数')]"
    look = f"print(one.matcher.dict_data is other.matcher.dict_data, {words})"
    assert shown(made + look, preload=("janome.tokenizer",)) == "True ['休暇', 'の', '日数']\n"
