"""The copy styles of this user: read at first use, written when they are changed, and which was used last."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from agendas.quoting.copy_style import CopyStyle
    from agendas.quoting.copy_style_problems import CopyStyleProblem
    from agendas.quoting.copy_styles import CopyStyles

USUAL = "source"
"""The key of the style that is used as long as no other was."""


class StyleKeeper(QObject):
    """``last_changed`` carries the key of the style used now; ``styles_changed`` follows ``keep``."""

    styles_changed = Signal()
    last_changed = Signal(str)

    def __init__(self, user_file: Path, last: str = "", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.user_file = user_file
        self._last = last or USUAL
        self._read: CopyStyles | None = None

    @property
    def styles(self) -> tuple[CopyStyle, ...]:
        """In the order of the menu: those of the product, as the user has them, then the user's own."""
        return self._copy_styles().styles

    @property
    def problems(self) -> tuple[CopyStyleProblem, ...]:
        """What in the user's file could not be used."""
        return self._copy_styles().problems

    @property
    def last(self) -> CopyStyle:
        """The style that was used last, or the usual one when that has gone."""
        known = {style.key for style in self.styles}
        return self._copy_styles().style(self._last if self._last in known else USUAL)

    def use(self, key: str) -> None:
        """Remember which style was used."""
        if key != self._last:
            self._last = key
            self.last_changed.emit(key)

    def keep(self, own: Iterable[CopyStyle]) -> None:
        """Write the user's file: these styles and no others. Raises OSError; then it is what it was."""
        from agendas.exporting.files import write_whole
        from agendas.quoting.copy_styles import own_styles_toml

        self._keep_aside()
        self.user_file.parent.mkdir(parents=True, exist_ok=True)
        write_whole(self.user_file, own_styles_toml(own))
        self.read_again()
        self.styles_changed.emit()

    def read_again(self) -> None:
        """Read the user's file anew at the next use."""
        self._read = None

    def _copy_styles(self) -> CopyStyles:
        if self._read is None:
            from agendas.quoting.copy_styles import copy_styles

            self._read = copy_styles(self.user_file)
        return self._read

    def _keep_aside(self) -> None:
        """A file written by hand has remarks, or styles with mistakes, that writing it would lose."""
        from agendas.exporting.files import write_whole
        from agendas.quoting.copy_styles import copy_styles, own_styles_toml

        if not self.user_file.exists():
            return
        content = self.user_file.read_bytes()
        own = (style for style in copy_styles(self.user_file).styles if style.own)
        if content != own_styles_toml(own).encode():
            write_whole(_free_name(self.user_file), content)


def _free_name(path: Path) -> Path:
    names = itertools.chain([".bak"], (f".{number}.bak" for number in itertools.count(2)))
    return next(each for name in names if not (each := path.with_name(path.name + name)).exists())
