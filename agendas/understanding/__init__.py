"""What a letter says: its entities, the Dutch positions in it, and their topics.

The work is imported on first use, so that a window that shows no document yet does not wait for it.
Everything the rules know stands in ``resources/`` (``gazetteer/*.toml``, ``positions.toml``,
``topics.toml``).
"""

from __future__ import annotations

from agendas.model import Agenda

__all__ = ["understand"]


def understand(agenda: Agenda) -> Agenda:
    """The same agenda with the entities of every block and the position and topics of every sentence."""
    from agendas.understanding.annotating import annotated  # 30 ms of patterns, see above

    return annotated(agenda)
