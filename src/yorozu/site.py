"""Where things are: the folder that holds courses/, source/, release/ and the state of a running system."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from traitlets.config import Config

from yorozu.errors import YorozuError

CODE_STUB = '# ここに書いてください\nraise NotImplementedError("まだ書かれていません")'
TEXT_STUB = "（ここに書いてください）"


class SiteNotFound(YorozuError):
    """No folder with courses/ and nbgrader_config.py was found."""


@dataclass(frozen=True)
class Site:
    """One installation: a folder shaped like the checkout.

    Attributes:
        root: absolute path of the folder that holds courses/ and nbgrader_config.py.
        ledger_url: SQLAlchemy URL of the training records.
    """

    root: Path
    ledger_url: str

    @classmethod
    def at(cls, root: Path, environ: Mapping[str, str] = os.environ) -> "Site":
        """The site at `root`; the ledger is YOROZU_LEDGER_URL or an SQLite file in the state folder."""
        root = root.resolve()
        default = f"sqlite:///{root / '.yorozu' / 'ledger.sqlite'}"
        return cls(root, environ.get("YOROZU_LEDGER_URL", default))

    @classmethod
    def find(cls, start: Path | None = None, environ: Mapping[str, str] = os.environ) -> "Site":
        """The site named by YOROZU_ROOT, or the nearest one at or above `start` (the working folder if None).

        Raises:
            SiteNotFound: there is none.
        """
        named = environ.get("YOROZU_ROOT")
        here = Path(named) if named else (start or Path.cwd())
        candidates = [here] if named else [here, *here.resolve().parents]
        for folder in candidates:
            if (folder / "courses").is_dir() and (folder / "nbgrader_config.py").is_file():
                return cls.at(folder, environ)
        where = f"YOROZU_ROOT={named}" if named else f"{here} or a folder above it"
        raise SiteNotFound(
            f"no Yorozu folder (with courses/ and nbgrader_config.py) at {where}; "
            "run the command inside the checkout or set YOROZU_ROOT to it"
        )

    @property
    def courses(self) -> Path:
        """What we teach: one folder a course."""
        return self.root / "courses"

    @property
    def source(self) -> Path:
        """nbgrader's source step: `source/<course>/<unit>/<unit>.ipynb`, with solutions."""
        return self.root / "source"

    @property
    def release(self) -> Path:
        """nbgrader's release step: what learners are given."""
        return self.root / "release"

    @property
    def submitted(self) -> Path:
        """nbgrader's submitted step: `submitted/<course>/<student>/<unit>/`, the attempt that counts."""
        return self.root / "submitted"

    @property
    def autograded(self) -> Path:
        """nbgrader's autograded step, laid out like `submitted`."""
        return self.root / "autograded"

    @property
    def feedback(self) -> Path:
        """nbgrader's feedback step, laid out like `submitted`."""
        return self.root / "feedback"

    @property
    def state(self) -> Path:
        """What a running system keeps; never committed."""
        return self.root / ".yorozu"

    @property
    def exchange(self) -> Path:
        """Released units, submitted bundles and feedback of our exchange."""
        return self.state / "exchange"

    @property
    def homes(self) -> Path:
        """Home folders of the hub's users, when the hub itself keeps them."""
        return self.state / "homes"

    @property
    def log(self) -> Path:
        """Log files of the running services."""
        return self.state / "log"

    def gradebook_url(self, course: str) -> str:
        """SQLAlchemy URL of the nbgrader gradebook of `course` (its slug)."""
        return f"sqlite:///{self.state / 'gradebook' / (course + '.db')}"


def nbgrader_settings(site: Site, course: str) -> Config:
    """nbgrader's configuration for one course of a site; makes the gradebook's folder.

    Both `nbgrader_config.py` (plain `nbgrader` commands) and our own use of nbgrader's converters read this.
    """
    (site.state / "gradebook").mkdir(parents=True, exist_ok=True)
    c = Config()
    c.CourseDirectory.root = str(site.root)
    c.CourseDirectory.course_id = course
    c.CourseDirectory.directory_structure = f"{{nbgrader_step}}/{course}/{{student_id}}/{{assignment_id}}"
    c.CourseDirectory.db_url = site.gradebook_url(course)
    c.ClearSolutions.code_stub = {"python": CODE_STUB}
    c.ClearSolutions.text_stub = TEXT_STUB
    c.IncludeHeaderFooter.header = ""
    _grade_by_our_rules(c)
    # Where a submission's limits and warm modules are found: in this course's course.toml.
    c.RunNotebook.site = str(site.root)
    c.RunNotebook.course = course
    return c


def _grade_by_our_rules(c: Config) -> None:
    """Let nbgrader run submissions in our kernels, grade them closed and keep hidden tests out of feedback.

    By name, so that reading the settings imports nothing; the order is nbgrader's own.
    """
    c.Autograde.autograde_preprocessors = [
        "yorozu.grading.run.RunNotebook",
        "nbgrader.preprocessors.IgnorePattern",
        "nbconvert.preprocessors.ClearMetadataPreprocessor",
        "nbgrader.preprocessors.LimitOutput",
        "yorozu.grading.fail_closed.FailClosed",
        "nbgrader.preprocessors.AssignLatePenalties",
        "nbgrader.preprocessors.CheckCellMetadata",
    ]
    c.GenerateFeedback.preprocessors = [
        "nbgrader.preprocessors.GetGrades",
        "yorozu.grading.feedback.HideHiddenTests",
        "nbconvert.preprocessors.CSSHTMLHeaderPreprocessor",
    ]
    c.GenerateFeedback.exporter_class = "yorozu.grading.feedback.FeedbackExporter"
