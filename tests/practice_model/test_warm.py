import subprocess
import sys

TALK = """
import sys
import yorozu.practice_model.warm
from yorozu.practice_model.clients import client, model_name
before = set(sys.modules)
asked = [{"role": "user", "content": "窓口は何時に開きますか。"}]
answer = client(practice=True).chat.completions.create(model=model_name(practice=True), messages=asked)
assert answer.choices[0].message.content
print(sorted(set(sys.modules) - before))
"""


def test_the_first_question_imports_nothing_more() -> None:
    done = subprocess.run(
        [sys.executable, "-c", TALK], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout == "[]\n"
