"""Two understood agendas → what belongs together and what changed.

``similarity`` → ``alignment`` → ``together`` and ``ordering`` (rows) → ``wording`` (word edits) → ``changes``
(what it means).
"""

from agendas.comparing.comparison import Prepared, compare, prepare
from agendas.comparing.wording import compare_wording

__all__ = ["Prepared", "compare", "compare_wording", "prepare"]
