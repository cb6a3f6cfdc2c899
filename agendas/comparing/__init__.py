"""Two understood agendas → what belongs together and what changed.

``similarity`` → ``alignment`` → ``ordering`` (rows) → ``wording`` (word edits) → ``changes`` (what it means).
"""

from agendas.comparing.comparison import compare
from agendas.comparing.wording import compare_wording

__all__ = ["compare", "compare_wording"]
