"""The five agendas that come with the product, read and understood, and their ten pairs."""

from __future__ import annotations

import functools
import itertools

from agendas.model import Agenda
from agendas.reading import read_file
from agendas.resources import seeds_folder
from agendas.understanding import understand

NAMES = tuple(sorted(path.stem for path in seeds_folder().glob("*.txt")))
PAIRS = tuple(itertools.combinations(NAMES, 2))


@functools.cache
def seed(name: str) -> Agenda:
    """The understood agenda of that name."""
    return understand(read_file(seeds_folder() / f"{name}.txt"))
