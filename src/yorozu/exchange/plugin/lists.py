"""`nbgrader list`, and what JupyterLab's assignment list shows; shapes are nbgrader's own."""

from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Any

from nbgrader.exchange import abc

from yorozu.exchange import workspace
from yorozu.exchange.client import ExchangeClient, ReleasedUnit, SubmittedAttempt
from yorozu.exchange.plugin.base import Exchange
from yorozu.exchange.times import attempt_label

Json = dict[str, Any]
_STATES = {"received": "採点待ち", "grading": "採点中", "graded": "採点済み"}


class ExchangeList(Exchange, abc.ExchangeList):  # type: ignore[misc]
    """`nbgrader list`: released units; `--cached`: own attempts; `--inbound`: everyone's, for trainers."""

    def copy_files(self) -> None:
        """Nothing to copy."""

    def list_files(self) -> list[Json]:
        """What is on the exchange, as nbgrader's lists expect it; logged line by line as well."""
        with self.client() as client:
            if self.cached:
                self.refuse_other_students()
                return self._submitted(client.attempts(self.chosen_course, self.chosen_unit))
            if self.inbound:
                return self._submitted(self._of_class(client))
            return self._released(client)

    def remove_files(self) -> list[Json]:
        """Withdraw a released unit, as the formgrader's button does; submissions are never removed.

        Raises:
            ExchangeError: submissions were to be removed, or no unit was named.
        """
        if self.inbound or self.cached:
            self.refuse("提出は記録なので、消すことはできません。")
        course, unit = self.course, self.unit
        with self.client() as client:
            listed = [each for each in self._released(client) if each["assignment_id"] == unit]
            client.withdraw(course, unit)
        self.log.info("公開をやめました: %s %s", course, unit)
        return [{**each, "status": "removed"} for each in listed]

    def _released(self, client: ExchangeClient) -> list[Json]:
        self.log.info("Released assignments:")
        listed = []
        for released in self._units(client):
            if self.chosen_unit not in (None, released.unit):
                continue
            folder = self.folder(released.course, released.unit)
            fetched = folder.is_dir()
            self.log.info(
                "%s %s%s%s",
                released.course,
                released.unit,
                _due_text(released.due),
                " (already downloaded)" if fetched else "",
            )
            listed.append(
                {
                    "course_id": released.course,
                    "assignment_id": released.unit,
                    "status": "fetched" if fetched else "released",
                    "path": str(folder),
                    "due": released.due.isoformat() if released.due else None,
                    "notebooks": [_notebook(path) for path in sorted(folder.glob("*.ipynb"))]
                    if fetched
                    else [{"notebook_id": released.unit, "path": ""}],
                }
            )
        return listed

    def _units(self, client: ExchangeClient) -> list[ReleasedUnit]:
        chosen = self.chosen_course
        courses = [chosen] if chosen is not None else [each.course for each in client.courses()]
        return [unit for course in courses for unit in client.units(course)]

    def _of_class(self, client: ExchangeClient) -> list[SubmittedAttempt]:
        if self.chosen_course is not None and self.chosen_unit is not None:
            places = [(self.chosen_course, self.chosen_unit)]
        else:
            places = [(each.course, each.unit) for each in self._units(client)]
        student = self.coursedir.student_id
        return [
            attempt
            for course, unit in places
            if self.chosen_unit in (None, unit)
            for attempt in client.class_attempts(course, unit)
            if student in ("", "*", attempt.username)
        ]

    def _submitted(self, attempts: list[SubmittedAttempt]) -> list[Json]:
        self.log.info("Submitted assignments:")
        ordered = sorted(attempts, key=lambda each: (each.course, each.username, each.unit, each.number))
        groups = []
        for (course, student, unit), group in groupby(
            ordered, lambda each: (each.course, each.username, each.unit)
        ):
            groups.append(
                {
                    "course_id": course,
                    "student_id": student,
                    "assignment_id": unit,
                    "status": "submitted",
                    "submissions": [self._submission(each) for each in group],
                }
            )
        return groups

    def _submission(self, attempt: SubmittedAttempt) -> Json:
        label = attempt_label(attempt.received_at, attempt.number)
        folder = self.folder(attempt.course, attempt.unit)
        feedback = folder / "feedback" / label
        local = feedback.is_dir()
        flags = {
            "has_local_feedback": local,
            "has_exchange_feedback": attempt.feedback is not None,
            "feedback_updated": local
            and attempt.feedback is not None
            and not workspace.is_same(feedback, attempt.feedback),
            "local_feedback_path": str(feedback) if local else None,
        }
        self.log.info(
            "%s %s %s %s %s%s",
            attempt.course,
            attempt.username,
            attempt.unit,
            label,
            _result_text(attempt),
            _feedback_text(local and not flags["feedback_updated"], attempt.feedback is not None),
        )
        page = feedback / f"{attempt.unit}.html"
        return {
            "course_id": attempt.course,
            "student_id": attempt.username,
            "assignment_id": attempt.unit,
            "timestamp": label,
            "status": "submitted",
            "path": str(folder),
            "notebooks": [
                {
                    "notebook_id": attempt.unit,
                    "path": str(folder / f"{attempt.unit}.ipynb"),
                    **flags,
                    "local_feedback_path": str(page) if local else None,
                }
            ],
            **flags,
        }


def _notebook(path: Path) -> Json:
    return {"notebook_id": path.stem, "path": str(path)}


def _due_text(due: date | None) -> str:
    return f" 期限 {due.year}年{due.month}月{due.day}日" if due is not None else ""


def _result_text(attempt: SubmittedAttempt) -> str:
    if attempt.outcome == "graded":
        return f"採点済み {attempt.score:g}/{attempt.points:g}点"
    if attempt.state == "graded":
        return f"採点できませんでした（{attempt.reason}）"
    return _STATES[attempt.state]


def _feedback_text(fetched: bool, released: bool) -> str:
    if fetched:
        return " (feedback already fetched)"
    return " (feedback ready to be fetched)" if released else ""
