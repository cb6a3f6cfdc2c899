"""What every test gets: no display, and property tests that try the same texts in every run (``make fuzz``
lets them look for new ones)."""

from __future__ import annotations

import os

from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# No deadlines: what else the machine does is no fault of the code. Speed is measured by the benchmarks.
settings.register_profile("steady", derandomize=True, deadline=None)
settings.register_profile("fuzz", derandomize=False, deadline=None)
settings.load_profile(os.environ.get("STANDPUNT_PROPERTIES", "steady"))
