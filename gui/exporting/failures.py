"""Why a file could not be written, in one sentence: what is wrong, and what to do."""

from __future__ import annotations

import errno
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from agendas.problems import printable

_READ_ONLY = {errno.EACCES, errno.EPERM, errno.EROFS}
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_GONE = {errno.ENOENT, errno.ENOTDIR}


def failure_in_words(error: Exception, path: Path) -> str:
    """One sentence. Only what the system says is known to be the user's to mend is explained."""
    code = error.errno if isinstance(error, OSError) else None
    if code in _READ_ONLY:
        sentence = QCoreApplication.translate(
            "ExportFailure", "“{name}” could not be saved: you may not write there. Choose another folder."
        )
    elif code in _FULL:
        sentence = QCoreApplication.translate(
            "ExportFailure",
            "“{name}” could not be saved: the disk is full. Make room, or choose another disk.",
        )
    elif code in _GONE:
        sentence = QCoreApplication.translate(
            "ExportFailure", "“{name}” could not be saved: the folder is not there any more. Choose another."
        )
    elif isinstance(error, OSError):
        sentence = QCoreApplication.translate(
            "ExportFailure", "“{name}” could not be saved ({reason}). Choose another place or name."
        )
    else:
        sentence = QCoreApplication.translate(
            "ExportFailure", "“{name}” could not be made ({reason}). Choose another format."
        )
    reason = (error.strerror if isinstance(error, OSError) else "") or type(error).__name__
    return sentence.format(name=printable(path.name), reason=reason)
