"""The keys by which a sentence, or one that differs little from it, is found again among millions.

A sentence of n words has n - 2 runs of three words. Of their hashes the smallest few are its keys: which
those are does not depend on where in the text it stands, and a few words that were changed leave some of them
as they are (A. Broder's min-wise sampling). Two sentences without a key in common are not nearly the same;
two with one may be: who asks must look (``commonness``).
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence

RUN = 3
"""Words. Two stand together in too many sentences, and of four too few survive a change."""
MOST_KEYS = 4
"""Of a sentence. Of sentences of agendas that were changed at random to the limit of what is still nearly the
same, 99.4 % share one of four keys with what they were, 96 % one of three."""


def keys_of(forms: Sequence[str]) -> tuple[int, ...]:
    """The keys of the sentence with these words (``words.forms_in``), 32 bits each, the smallest first. A
    sentence of fewer words than a run has is one run. Change anything and raise ``INDEX_VERSION``."""
    if not forms:
        return ()
    last = max(0, len(forms) - RUN)
    runs = (" ".join(forms[at : at + RUN]) for at in range(last + 1))
    return tuple(sorted({zlib.crc32(run.encode()) for run in runs})[:MOST_KEYS])
