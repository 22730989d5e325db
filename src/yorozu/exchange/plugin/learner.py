"""nbgrader's steps of a learner: fetch a unit, submit it, fetch the feedback."""

from nbgrader.exchange import abc

from yorozu.exchange import bundle, workspace
from yorozu.exchange.plugin.base import Exchange
from yorozu.exchange.times import attempt_label


class ExchangeFetchAssignment(Exchange, abc.ExchangeFetchAssignment):  # type: ignore[misc]
    """`nbgrader fetch_assignment <unit> --course <course>`."""

    def copy_files(self) -> None:
        """Bring the released unit into the learner's folder; never over their work.

        Raises:
            ExchangeError: the folder is there already, and only missing files were not asked for.
            Refused: not enrolled, not released.
        """
        course, unit = self.course, self.unit
        folder = self.folder(course, unit)
        if folder.exists() and not self.replace_missing_files:
            self.refuse(
                f"{folder} はもうあります。"
                "消してしまったファイルだけを受け取り直すときは --replace を付けてください。"
            )
        with self.client() as client:
            files = client.fetch(course, unit)
        for name in workspace.add_missing(folder, files):
            self.log.info("受け取りました: %s", folder / name)
        self.log.info("Fetched as: %s %s", course, unit)


class ExchangeSubmit(Exchange, abc.ExchangeSubmit):  # type: ignore[misc]
    """`nbgrader submit <unit> --course <course>`."""

    def copy_files(self) -> None:
        """Hand in the unit's folder as saved on disk, and show the receipt.

        Raises:
            ExchangeError: no such folder, or another student was named.
            Refused: the exchange does not take it; the reason is the message.
        """
        self.refuse_other_students()
        course, unit = self.course, self.unit
        folder = self.folder(course, unit)
        if not folder.is_dir():
            self.refuse(f"{folder} がありません。単元を受け取ってから提出してください。")
        content = bundle.pack(folder, (*self.coursedir.ignore, *workspace.NOT_WORK))
        with self.client() as client:
            receipt = client.submit(course, unit, content)
        self.log.info("%s", receipt)
        self.log.info(
            "Submitted as: %s %s %s", course, unit, attempt_label(receipt.received_at, receipt.number)
        )


class ExchangeFetchFeedback(Exchange, abc.ExchangeFetchFeedback):  # type: ignore[misc]
    """`nbgrader fetch_feedback <unit> --course <course>`."""

    def copy_files(self) -> None:
        """Bring the released feedback of every attempt to <unit>/feedback/<attempt>/."""
        self.refuse_other_students()
        course, unit = self.course, self.chosen_unit
        with self.client() as client:
            attempts = client.attempts(course, unit)
            for attempt in attempts:
                label = attempt_label(attempt.received_at, attempt.number)
                if attempt.feedback is None:
                    self.log.warning("フィードバックはまだありません: %s %s", attempt.unit, label)
                    continue
                folder = self.folder(course, attempt.unit) / "feedback" / label
                if not (folder.is_dir() and workspace.is_same(folder, attempt.feedback)):
                    workspace.replace_folder(folder, client.feedback(attempt.attempt))
                self.log.info("Fetched feedback: %s", folder)
        if not attempts:
            self.log.warning("提出がまだないので、フィードバックもありません: %s %s", course, unit or "")
