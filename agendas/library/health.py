"""What keeps the library sound, in one place: the daily backup, the check in the background, the recovery."""

from __future__ import annotations

from agendas.library.backups import back_up_if_due
from agendas.library.checking import check
from agendas.library.recovery import Recovery, recover

__all__ = ["Recovery", "back_up_if_due", "check", "recover"]
