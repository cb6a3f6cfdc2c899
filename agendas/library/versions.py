"""Agendas of the same meeting are versions of one another, numbered in the order in which they were added."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from agendas.library.entries import MeetingKey, meeting_key
from agendas.model import Meeting


class Version(NamedTuple):
    """The ``number`` of an agenda among the ``total`` of its meeting, from 1."""

    number: int = 1
    total: int = 1


ONLY_VERSION = Version()


def numbered(meetings: Sequence[Meeting]) -> list[Version]:
    """The version of each agenda, given their meetings in the order of being added.

    An agenda of which body or day is not known is a version of nothing but itself.
    """
    keys = [meeting_key(meeting) for meeting in meetings]
    totals = Counter(keys)
    counted: Counter[MeetingKey] = Counter()
    versions = []
    for key in keys:
        if key is None or totals[key] == 1:
            versions.append(ONLY_VERSION)
        else:
            counted[key] += 1
            versions.append(Version(counted[key], totals[key]))
    return versions
