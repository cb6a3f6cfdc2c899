"""Files that are archives of parts, as DOCX and ODT are: the same parts always give the same bytes."""

from __future__ import annotations

import io
import zipfile

_NO_DATE = (1980, 1, 1, 0, 0, 0)
"""The first day a zip archive knows: when a file was made is nobody's business but the user's."""


def undated(data: bytes) -> bytes:
    """The same archive without the time of writing that python-docx and odfdo always give each part."""
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as source,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as file,
    ):
        for part in source.infolist():
            entry = zipfile.ZipInfo(part.filename, _NO_DATE)
            entry.compress_type = part.compress_type
            entry.external_attr = 0o644 << 16
            file.writestr(entry, source.read(part))
    return target.getvalue()
