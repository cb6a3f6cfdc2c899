"""What every test gets: no display, and property tests that try the same texts in every run (``make fuzz``
lets them look for new ones)."""

from __future__ import annotations

import gc
import os

from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Thousands of tests leave objects that live as long as the run: looking among them for garbage as often as
# usual costs a tenth of it.
gc.set_threshold(100_000, 50, 50)

# No deadlines: what else the machine does is no fault of the code. Speed is measured by the benchmarks.
settings.register_profile("steady", derandomize=True, deadline=None)
settings.register_profile("fuzz", derandomize=False, deadline=None)
settings.load_profile(os.environ.get("STANDPUNT_PROPERTIES", "steady"))
