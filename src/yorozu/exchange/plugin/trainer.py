"""nbgrader's steps of a trainer: release a unit, collect submissions, release feedback."""

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path

from nbgrader.api import Gradebook, MissingEntry
from nbgrader.exchange import abc

from yorozu.exchange import bundle, workspace
from yorozu.exchange.client import SubmittedAttempt
from yorozu.exchange.plugin.base import Exchange
from yorozu.exchange.release import IGNORED
from yorozu.exchange.times import TIMESTAMP_FILE, attempt_label, timestamp_text


class ExchangeReleaseAssignment(Exchange, abc.ExchangeReleaseAssignment):  # type: ignore[misc]
    """`nbgrader release_assignment <unit>`, after `nbgrader generate_assignment`."""

    def copy_files(self) -> None:
        """Release what is in release/<course>/<unit>/.

        Raises:
            ExchangeError: it is not there, or the unit is released already and --force was not given.
            Refused: not a trainer of the course, or a bundle that breaks a rule.
        """
        course, unit = self.course, self.unit
        folder = Path(self.coursedir.format_path(self.coursedir.release_directory, ".", unit))
        if not folder.is_dir():
            self.refuse(
                f"{folder} がありません。先に nbgrader generate_assignment {unit} を実行してください。"
            )
        with self.client() as client:
            if not self.force and any(each.unit == unit for each in client.units(course)):
                self.refuse(f"{unit} はもう公開されています。差し替えるときは --force を付けてください。")
            client.release(course, unit, bundle.pack(folder, (*self.coursedir.ignore, *IGNORED)))
        self.log.info("Released as: %s %s", course, unit)


class ExchangeCollect(Exchange, abc.ExchangeCollect):  # type: ignore[misc]
    """`nbgrader collect <unit>`: of each person the attempt that counts, into submitted/."""

    def copy_files(self) -> None:
        """Bring each person's best attempt, or the latest before any is graded.

        With `before_duedate`, only attempts until the gradebook's due date count, if the person has any.

        Raises:
            Refused: not a trainer of the course.
        """
        course, unit = self.course, self.unit
        with self.client() as client:
            counting = list(self._counting(client.class_attempts(course, unit)))
            if not counting:
                self.log.warning("No submissions of '%s' for course '%s' to collect", unit, course)
            for attempt in counting:
                folder = Path(
                    self.coursedir.format_path(self.coursedir.submitted_directory, attempt.username, unit)
                )
                label = attempt_label(attempt.received_at, attempt.number)
                if folder.is_dir():
                    if self.coursedir.get_existing_timestamp(str(folder)) == _naive(attempt.received_at):
                        self.log.info("Submission is up to date: %s %s", attempt.username, label)
                        continue
                    if not (self.update or self.before_duedate):
                        self.log.info(
                            "Submission already exists, use --update to update: %s %s", attempt.username, unit
                        )
                        continue
                files = client.bundle(attempt.attempt)
                files[TIMESTAMP_FILE] = timestamp_text(attempt.received_at).encode()
                workspace.replace_folder(folder, files)
                self.log.info("Collecting submission: %s %s %s", attempt.username, unit, label)

    def _counting(self, attempts: list[SubmittedAttempt]) -> Iterator[SubmittedAttempt]:
        student = self.coursedir.student_id
        due = self._due() if self.before_duedate else None
        for username, group in groupby(attempts, key=lambda each: each.username):
            if student not in ("", "*", username):
                continue
            of_one = list(group)
            in_time = [each for each in of_one if due is not None and each.received_at <= due]
            yield _best(in_time) if in_time else next(each for each in of_one if each.counts)

    def _due(self) -> datetime | None:
        with Gradebook(self.coursedir.db_url, self.coursedir.course_id) as gradebook:
            try:
                due: datetime | None = gradebook.find_assignment(self.unit).duedate
            except MissingEntry:
                return None
        return due.replace(tzinfo=UTC) if due is not None else None


class ExchangeReleaseFeedback(Exchange, abc.ExchangeReleaseFeedback):  # type: ignore[misc]
    """`nbgrader release_feedback <unit>`, after `nbgrader generate_feedback`."""

    def copy_files(self) -> None:
        """Release the pages in feedback/ for the attempts that they were made from.

        Raises:
            Refused: not a trainer of the course.
        """
        course, unit = self.course, self.unit
        excluded = set(self.coursedir.student_id_exclude.split(","))
        student = self.coursedir.student_id
        with self.client() as client:
            for username, group in groupby(
                client.class_attempts(course, unit), key=lambda each: each.username
            ):
                if student not in ("", "*", username) or username in excluded:
                    continue
                folder = Path(self.coursedir.format_path(self.coursedir.feedback_directory, username, unit))
                pages = {path.name: path.read_bytes() for path in sorted(folder.glob("*.html"))}
                if not pages:
                    continue
                made_from = self.coursedir.get_existing_timestamp(str(folder))
                attempt = next((each for each in group if _naive(each.received_at) == made_from), None)
                if attempt is None:
                    self.log.error(
                        "どの提出のフィードバックかわかりません: %s。集め直して採点し直してください。", folder
                    )
                    continue
                client.release_feedback(attempt.attempt, pages)
                label = attempt_label(attempt.received_at, attempt.number)
                self.log.info("Feedback released: %s %s %s", username, unit, label)


def _best(attempts: list[SubmittedAttempt]) -> SubmittedAttempt:
    """As the exchange chooses: the best graded one, the earliest of equals; the latest before that."""
    graded = [each for each in attempts if each.outcome == "graded"]
    if not graded:
        return attempts[-1]
    return max(graded, key=lambda each: each.score / each.points if each.points else 0.0)


def _naive(moment: datetime) -> datetime:
    """As nbgrader keeps moments: UTC without saying so."""
    return moment.astimezone(UTC).replace(tzinfo=None)
