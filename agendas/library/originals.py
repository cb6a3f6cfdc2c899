"""The untouched copies of the documents, each under the hash of its bytes:
``documents/ab/<sha256>.<format>``.

Touches nothing outside the library's folder. A copy is made in ``incoming/``, brought to the disk, and then
renamed into its place, so that a file in its place is whole. Raises OSError; the library says it in a
sentence.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import stat
import sys
import uuid
from collections.abc import Iterable, Iterator
from pathlib import Path

_READ_ONLY = stat.S_IRUSR | stat.S_IRGRP | stat.S_IROTH
_WRITABLE = _READ_ONLY | stat.S_IWUSR


class Originals:
    """The originals in the library ``folder``."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "documents"
        self.incoming = folder / "incoming"

    def prepare(self) -> None:
        """Make the folders."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self.incoming.mkdir(exist_ok=True)

    def path(self, key: str, format_: str) -> Path:
        """Where the original with that SHA-256 stands."""
        return self.folder / key[:2] / f"{key}.{format_}"

    def fresh_path(self) -> Path:
        """A new path to make a copy under before it is added."""
        return self.incoming / uuid.uuid4().hex

    def settle(self, staged: Path) -> str:
        """Bring a staged copy to the disk, where it survives a loss of power; its SHA-256."""
        handle = os.open(staged, os.O_RDWR | getattr(os, "O_BINARY", 0))
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
        return sha256_of(staged)

    def place(self, staged: Path, key: str, format_: str) -> Path:
        """Move a settled copy to its place; one that stands there sound stays. Returns the folder to
        ``sync``."""
        target = self.path(key, format_)
        target.parent.mkdir(exist_ok=True)
        if _is(target, key):
            _discard(staged)
        else:
            _let_go(target)
            staged.chmod(_READ_ONLY)
            staged.replace(target)
        return target.parent

    def sync(self, folders: Iterable[Path]) -> None:
        """Bring the names of what was placed to the disk."""
        for folder in {self.folder, *folders}:
            _sync_folder(folder)

    def discard(self, staged: Path) -> None:
        """Delete a staged copy that is not added. Anything that is not in ``incoming/`` is left alone."""
        if staged.parent == self.incoming:
            _discard(staged)

    def clear_incoming(self) -> None:
        """Delete what an import that broke off has left. Only when nobody is importing."""
        for left in self.incoming.iterdir():
            if not left.name.startswith("."):
                _discard(left)

    def is_sound(self, key: str, format_: str) -> bool:
        """Whether the original is there with the bytes it came with."""
        return _is(self.path(key, format_), key)

    def delete(self, key: str, format_: str) -> None:
        """Delete the library's copy, for good."""
        target = self.path(key, format_)
        _let_go(target)
        target.unlink(missing_ok=True)

    def names(self) -> set[str]:
        """The file names of all originals. One look at each folder, not one at each file."""
        return {name for _, names in self._listed() for name in names}

    def paths(self) -> Iterator[Path]:
        """All originals, in the order of their hashes."""
        return (folder / name for folder, names in self._listed() for name in sorted(names))

    def _listed(self) -> Iterator[tuple[Path, list[str]]]:
        with contextlib.suppress(FileNotFoundError):
            for folder in sorted(os.listdir(self.folder)):  # noqa: PTH208 (256 folders: Path costs more than the look)
                with contextlib.suppress(NotADirectoryError, FileNotFoundError):
                    yield self.folder / folder, os.listdir(self.folder / folder)  # noqa: PTH208


def sha256_of(file: Path) -> str:
    """The SHA-256 of a file, as the library names it."""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _is(file: Path, key: str) -> bool:
    try:
        return sha256_of(file) == key
    except OSError:
        return False


def _let_go(file: Path) -> None:
    """Where a read-only file can be neither replaced nor deleted (Windows)."""
    with contextlib.suppress(OSError):
        if file.is_file():
            file.chmod(_WRITABLE)


def _discard(staged: Path) -> None:
    with contextlib.suppress(FileNotFoundError):
        _let_go(staged)
        staged.unlink()


def _sync_folder(folder: Path) -> None:
    if (
        sys.platform == "win32"
    ):  # there a folder cannot be opened; the file system keeps names in order itself
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
