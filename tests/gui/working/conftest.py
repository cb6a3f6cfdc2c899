"""What the tests of background work have in common."""

from __future__ import annotations

from tests.gui.working.jobs import jobs

__all__ = ["jobs"]
