"""Small files of the library, written whole or not at all, and what the system refuses as a sentence.

Knows no SQLite: what a command without a library needs goes through here too.
"""

from __future__ import annotations

import errno
import os
import uuid
from pathlib import Path

from agendas.problems import LibraryProblem

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_REFUSED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR, errno.EEXIST, errno.EISDIR})


def write_whole(target: Path, content: bytes) -> None:
    """Put ``content`` in the place of the file ``target``, through a link if it is one: after a crash the old
    file is there or the new one. Raises LibraryProblem."""
    target = target.resolve()
    temporary = target.with_name(f".{target.name}.{uuid.uuid4().hex}")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            with temporary.open("xb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            temporary.replace(target)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise system_problem(error, target) from error


def system_problem(error: OSError, file: Path) -> LibraryProblem:
    """What the system refused, as a problem of the library."""
    code = "library_unreadable"
    if error.errno in _FULL:
        code = "library_full"
    elif error.errno in _REFUSED:
        code = "library_not_writable"
    return LibraryProblem(code, str(file), reason=error.strerror or str(error))
