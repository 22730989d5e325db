"""Makes a worker's job of an attempt: the unit from source/, what was submitted, and the unit's settings."""

from collections.abc import Mapping

from yorozu.curriculum.tree import read_tree
from yorozu.errors import YorozuError
from yorozu.exchange import bundle
from yorozu.exchange.store import Store
from yorozu.grading.job import Job
from yorozu.grading.settings import Settings
from yorozu.records.attempts import Attempt
from yorozu.site import Site


class NotBuilt(YorozuError):
    """A unit that was submitted to is not in source/."""


class Jobs:
    """The jobs of one site."""

    def __init__(self, site: Site, store: Store) -> None:
        self._site = site
        self._store = store
        self._settings = Settings(site)

    def of(self, attempt: Attempt) -> Job:
        """The job of grading an attempt.

        Raises:
            NotBuilt: its unit is not in source/.
            BundleRefused: what was submitted cannot be unpacked.
            StoredFileDamaged, OSError: something cannot be read now.
        """
        empty = self.without_submission(attempt)
        files = bundle.unpack(self._store.bundle(attempt.upload, attempt.sha256))
        return self._job(attempt, empty.source, files)

    def without_submission(self, attempt: Attempt) -> Job:
        """The same, for an outcome that no worker has to find.

        Raises:
            NotBuilt: its unit is not in source/.
            OSError: it cannot be read now.
        """
        folder = self._site.source / attempt.course / attempt.unit
        source = read_tree(folder)
        if f"{attempt.unit}.ipynb" not in source:
            raise NotBuilt(f"{folder} has no notebook {attempt.unit}.ipynb; run `yorozu build`")
        return self._job(attempt, source, {})

    def _job(self, attempt: Attempt, source: Mapping[str, bytes], files: Mapping[str, bytes]) -> Job:
        said = self._settings.of(attempt.course, attempt.unit)
        return Job(attempt.course, attempt.unit, source, files, said.limits, said.preload)
