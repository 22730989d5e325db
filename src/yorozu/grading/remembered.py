"""A memory of what was made of a text, within bounds."""

from typing import Generic, TypeVar

K = TypeVar("K", str, bytes)


class Remembered(Generic[K]):
    """What was made of texts; what was not wanted for longest goes first when there is no more room."""

    def __init__(self, most: int, longest: int) -> None:
        """Remember nothing yet.

        Args:
            most: letters and bytes of all texts, and of what was made of them, together.
            longest: letters or bytes of the longest text that is remembered.
        """
        self.size = 0
        """Letters and bytes that are remembered now."""
        self._most = most
        self._longest = longest
        self._made: dict[K, str] = {}

    def get(self, source: K) -> str | None:
        """What was made of a text; None when nobody knows any more."""
        return self._made.get(source)

    def keep(self, source: K, made: str) -> None:
        """Remember what was made of a text, or that it was wanted again; not of an empty or long one."""
        if not 0 < len(source) <= self._longest:
            return
        self._forget(source)
        self._made[source] = made
        self.size += len(source) + len(made)
        while self.size > self._most:
            self._forget(next(iter(self._made)))

    def _forget(self, source: K) -> None:
        made = self._made.pop(source, None)
        if made is not None:
            self.size -= len(source) + len(made)
