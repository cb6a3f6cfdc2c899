"""The one door between Python's offsets and Qt's.

Python counts code points, Qt counts UTF-16 units: "a😀b" is 3 to the one and 4 to the other. Needs the
standard library alone.
"""

from __future__ import annotations

from bisect import bisect_right


class QtOffsets:
    """Converts offsets into one text, both ways, without scanning it again."""

    __slots__ = ("_wide",)

    def __init__(self, text: str) -> None:
        self._wide = [] if text.isascii() else [at for at, char in enumerate(text) if char > "\uffff"]

    def to_qt(self, offset: int) -> int:
        """The UTF-16 offset of the code point at ``offset``."""
        return offset + bisect_right(self._wide, offset - 1) if self._wide else offset

    def to_python(self, offset: int) -> int:
        """The code-point offset of UTF-16 ``offset``; inside a surrogate pair, that of the pair's start."""
        if not self._wide:
            return offset
        low, high = 0, offset
        while low < high:
            middle = (low + high + 1) // 2
            low, high = (middle, high) if self.to_qt(middle) <= offset else (low, middle - 1)
        return low
