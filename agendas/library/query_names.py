"""The names of ``resources/gazetteer`` as searches ask for them: by any written form, case and accents aside.

The gazetteer is loaded at the first name that is asked for.
"""

from __future__ import annotations

import functools
from collections import defaultdict

from agendas.library.words import forms_in
from agendas.model import EntityType

Forms = tuple[str, ...]
Canonical = tuple[EntityType, Forms]


def canonicals(written: Forms) -> tuple[Canonical, ...]:
    """The names that may be written so: ``("oekraiense",)`` is the country Oekraïne."""
    return tuple(dict.fromkeys(_lists()[0].get(written, ())))


def written_forms(canonical: Canonical) -> tuple[Forms, ...]:
    """All ways of writing a name, its own first; of a name that is in no list just that."""
    return tuple(dict.fromkeys((canonical[1], *_lists()[1].get(canonical, ()))))


@functools.cache
def _lists() -> tuple[dict[Forms, list[Canonical]], dict[Canonical, list[Forms]]]:
    from agendas.understanding.knowledge import names  # 50 ms that only a search by name needs

    by_written: dict[Forms, list[Canonical]] = defaultdict(list)
    by_canonical: dict[Canonical, list[Forms]] = defaultdict(list)
    for name in names():
        canonical, written = (name.type, tuple(forms_in(name.canonical))), tuple(forms_in(name.written))
        by_written[written].append(canonical)
        by_canonical[canonical].append(written)
    return dict(by_written), dict(by_canonical)
