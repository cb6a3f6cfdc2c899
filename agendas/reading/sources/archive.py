"""The zip archive a Word or ODF document is, read with distrust.

Nothing is unpacked to disk. Sizes are added up before anything is read, and again while reading, because
a directory may lie. Only members asked for by name are read, so that ``../`` names and archives within
the archive stay closed. Needs the standard library alone.
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from io import BytesIO

from agendas.problems import DocumentProblem

LIMIT_MEMBERS = 2_000
LIMIT_TOTAL_MB = 300
LIMIT_MEMBER_MB = 32
"""What is read of one member: text is small; a picture may be larger, but is never read."""
LIMIT_RATIO = 200
"""XML shrinks to a twentieth, rarely a fiftieth; a bomb to a thousandth."""
_RATIO_COUNTS_FROM = 8 * 1024 * 1024
_MB = 1024 * 1024
_CHUNK = 256 * 1024
_END = b"PK\x05\x06"
_END_LENGTH = 22
_LONGEST_COMMENT = 65_535
_TEXT = (".xml", ".rels")
_CONTENT_TYPES = "[Content_Types].xml"
_ENCRYPTED = 0x1
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_BROKEN = (
    zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError, struct.error, OverflowError,
)  # fmt: skip


class Archive:
    """The members of an archive in memory. Raises DocumentProblem: damaged, encrypted, archive_bomb."""

    def __init__(self, data: bytes, name: str) -> None:
        self._name = name
        self._refuse_crowds(data)
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
            members = self._zip.infolist()
        except _BROKEN as error:
            raise DocumentProblem("damaged", name) from error
        self._refuse_bombs(members)
        self._members = {info.filename: info for info in members if _is_inside(info.filename)}

    def __contains__(self, member: str) -> bool:
        return member in self._members

    @property
    def text_size(self) -> int:
        """How many bytes the members that are read would be, unpacked, as the archive itself says."""
        return sum(info.file_size for name, info in self._members.items() if name.endswith(_TEXT))

    def has_folder(self, prefix: str) -> bool:
        """Whether any member's name begins with a prefix."""
        return any(member.startswith(prefix) for member in self._members)

    def content_types(self) -> bytes:
        """What an Office document says of its parts; empty when there is no such list."""
        return self.read(_CONTENT_TYPES) if _CONTENT_TYPES in self else b""

    def read(self, member: str) -> bytes:
        """The bytes of a member. Raises DocumentProblem: damaged, encrypted, archive_bomb."""
        info = self._members.get(member)
        if info is None or info.compress_type not in _METHODS:
            raise DocumentProblem("damaged", self._name)
        if info.flag_bits & _ENCRYPTED:
            raise DocumentProblem("encrypted", self._name)
        if info.file_size > LIMIT_MEMBER_MB * _MB:
            raise DocumentProblem("archive_bomb", self._name, limit=LIMIT_MEMBER_MB)
        try:
            return self._content(info)
        except _BROKEN as error:
            raise DocumentProblem("damaged", self._name) from error

    def _content(self, info: zipfile.ZipInfo) -> bytes:
        parts: list[bytes] = []
        left = LIMIT_MEMBER_MB * _MB
        with self._zip.open(info) as stream:
            while chunk := stream.read(_CHUNK):
                left -= len(chunk)
                if left < 0:
                    raise DocumentProblem("archive_bomb", self._name, limit=LIMIT_MEMBER_MB)
                parts.append(chunk)
        return b"".join(parts)

    def _refuse_crowds(self, data: bytes) -> None:
        """Refuses by the count in the archive's last record: listing 100,000 members takes a second."""
        at = data.rfind(_END, max(0, len(data) - _END_LENGTH - _LONGEST_COMMENT))
        if at < 0 or at + _END_LENGTH > len(data):
            raise DocumentProblem("damaged", self._name)
        (members,) = struct.unpack_from("<H", data, at + 10)
        if members > LIMIT_MEMBERS:
            raise DocumentProblem("archive_crowd", self._name, limit=LIMIT_MEMBERS)

    def _refuse_bombs(self, members: list[zipfile.ZipInfo]) -> None:
        """Refuses by the sizes the archive itself gives, before anything is read."""
        if len(members) > LIMIT_MEMBERS:
            raise DocumentProblem("archive_crowd", self._name, limit=LIMIT_MEMBERS)
        total = sum(info.file_size for info in members)
        shrunk = any(
            info.file_size > _RATIO_COUNTS_FROM and info.file_size > LIMIT_RATIO * max(1, info.compress_size)
            for info in members
        )
        if total > LIMIT_TOTAL_MB * _MB or shrunk:
            raise DocumentProblem("archive_bomb", self._name, limit=LIMIT_TOTAL_MB)


def _is_inside(member: str) -> bool:
    """Whether a member's name stays within the archive."""
    return not member.startswith(("/", "\\")) and ".." not in member.replace("\\", "/").split("/")
