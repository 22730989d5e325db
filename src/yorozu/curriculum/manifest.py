"""What the last build made, so that the next one knows a trainer's edit from its own work."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

from yorozu.curriculum.tree import Tree, replace_file
from yorozu.errors import YorozuError


class ManifestUnreadable(YorozuError):
    """The list of what was built last cannot be read."""


@dataclass(frozen=True)
class Built:
    """One unit as it was built.

    Attributes:
        content: `percent.content_of` the source notebook.
        files: SHA-256 of the other files in the unit's source folder, by relative path.
        recorded: `fingerprint` of the source and release trees that the gradebook knows.
    """

    content: str
    files: dict[str, str] = field(default_factory=dict)
    recorded: str = ""


@dataclass
class Manifest:
    """All units that were built, by (course slug, unit slug)."""

    file: Path
    units: dict[tuple[str, str], Built] = field(default_factory=dict)

    @classmethod
    def load(cls, file: Path) -> "Manifest":
        """The manifest in `file`, empty when there is none.

        Raises:
            ManifestUnreadable: the file is not what `save` writes.
        """
        try:
            raw = json.loads(file.read_text(encoding="utf-8"))
            units = {
                (course, unit): Built(**built)
                for course, built_units in raw.items()
                for unit, built in built_units.items()
            }
        except FileNotFoundError:
            return cls(file)
        except (ValueError, TypeError, AttributeError) as error:
            raise ManifestUnreadable(
                f"{file}: not a list of built units ({error}); delete it and build again "
                "(edits in source/ that were not brought back to courses/ are then named, not lost)"
            ) from None
        return cls(file, units)

    def save(self) -> None:
        """Write it in one step."""
        raw: dict[str, dict[str, object]] = {}
        for (course, unit), built in sorted(self.units.items()):
            raw.setdefault(course, {})[unit] = asdict(built)
        self.file.parent.mkdir(parents=True, exist_ok=True)
        replace_file(self.file, (json.dumps(raw, indent=1, ensure_ascii=False) + "\n").encode("utf-8"))


def hashes(files: Tree) -> dict[str, str]:
    """SHA-256 of each file."""
    return {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}


def fingerprint(trees: Mapping[str, Tree]) -> str:
    """One SHA-256 over several trees."""
    listing = {step: hashes(files) for step, files in trees.items()}
    return hashlib.sha256(json.dumps(listing, sort_keys=True).encode()).hexdigest()
