"""What the docs say is held to what is there."""

import os
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import click
import pytest

from yorozu.cli import main
from yorozu.cli_reference import PAGE, reference

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("courses/*.md")])


def _name(requirement: str) -> str:
    return re.split(r"[\[<>=!~ ]", requirement, maxsplit=1)[0].lower()


def _table_names(text: str, heading: str) -> set[str]:
    section = text.split(f"## {heading}\n", 1)[1].split("\n## ", 1)[0]
    return set(re.findall(r"^\| `([^`]+)` \|", section, flags=re.MULTILINE))


def _commands(group: click.Group, path: tuple[str, ...] = ()) -> set[tuple[str, ...]]:
    found: set[tuple[str, ...]] = set()
    for name, command in group.commands.items():
        found |= _commands(command, (*path, name)) if isinstance(command, click.Group) else {(*path, name)}
    return found


def test_every_dependency_has_its_reason_and_every_reason_a_dependency() -> None:
    page = (ROOT / "docs/explanation/dependencies.md").read_text(encoding="utf-8")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    listed = {
        "What the system runs on": project["project"]["dependencies"],
        "Optional": [one for extra in project["project"]["optional-dependencies"].values() for one in extra],
        "For development": project["dependency-groups"]["dev"],
    }
    for heading, requirements in listed.items():
        assert _table_names(page, heading) == {_name(one) for one in requirements}, heading


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_and_pictures_lead_somewhere(page: Path) -> None:
    text = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    targets = [target.split("#")[0] for target in re.findall(r"\]\(([^)\s]+)\)", text)]
    local = [target for target in targets if target and "://" not in target]
    assert [target for target in local if not (page.parent / target).exists()] == []


def test_the_command_reference_is_what_the_commands_say() -> None:
    written = (ROOT / PAGE).read_text(encoding="utf-8")
    assert written == reference(), "write it anew: just cli-reference"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_commands_that_the_docs_name_exist(page: Path) -> None:
    commands = _commands(main)
    for line in re.findall(r"(?:uv run |`)yorozu ((?:[a-z-]+ ?)+)", page.read_text(encoding="utf-8")):
        words = tuple(line.split())
        assert any(words[: len(command)] == command for command in commands), f"yorozu {line}"


def test_the_conda_environment_has_the_versions_of_the_lock() -> None:
    environment = (ROOT / "environment.yml").read_text(encoding="utf-8")
    pip_part = re.findall(r"^ +- (.+)$", environment.split("- pip:\n", 1)[1], flags=re.MULTILINE)
    assert pip_part == ["--constraint conda-constraints.txt", "--editable ."]
    locked = {
        package["name"]: package["version"]
        for package in tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))["package"]
        if "version" in package
    }
    held = {}
    for line in (ROOT / "conda-constraints.txt").read_text(encoding="utf-8").splitlines():
        name, version = line.split(";")[0].strip().split("==")
        held[name] = version
    assert {name: locked.get(name) for name in held} == held
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert {_name(one) for one in project["project"]["dependencies"]} <= held.keys()


def test_the_conda_constraints_are_the_whole_lock() -> None:
    uv = os.environ.get("UV") or shutil.which("uv")
    if uv is None:
        pytest.skip("needs uv, which is not on this machine")
    options = "--frozen --no-dev --no-emit-project --no-hashes --no-header --no-annotate --quiet"
    exported = subprocess.run(
        [uv, "export", *options.split()], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
    ).stdout
    written = (ROOT / "conda-constraints.txt").read_text(encoding="utf-8")
    assert written == exported, "write it anew: just conda-constraints"
