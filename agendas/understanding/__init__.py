"""What a letter says: its entities, the Dutch positions in it, and their topics.

The work is imported on first use, so that a window that shows no document yet does not wait for it.
Everything the rules know stands in ``resources/`` (``gazetteer/*.toml``, ``positions.toml``,
``topics.toml``) and in the user's own name list.
"""

from __future__ import annotations

from collections.abc import Callable

from agendas.model import Agenda
from agendas.understanding.own_names import NO_OWN_NAMES, OwnNames

__all__ = ["Interrupted", "Stopped", "understand"]

Stopped = Callable[[], bool]


class Interrupted(Exception):
    """The work was called off."""


def understand(agenda: Agenda, own: OwnNames = NO_OWN_NAMES, *, stopped: Stopped = lambda: False) -> Agenda:
    """The same agenda with the entities and topics of every block and the position and topics of every
    sentence. ``own`` goes before the product's name lists. Raises Interrupted soon after ``stopped`` says so.
    """
    from agendas.understanding.annotating import annotated  # 30 ms of patterns, see above

    return annotated(agenda, own, stopped)
