"""What the user wants exported, and how its file may be called. Needs the standard library and no widgets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Literal, get_args

from agendas.comparison import Change
from agendas.exporting.choices import EVERYTHING, ComparisonChoices

ExportedThing = Literal["comparison", "note"]
FileFormat = Literal["docx", "odt", "pdf", "html", "markdown", "text"]
FILE_FORMATS: tuple[FileFormat, ...] = get_args(FileFormat)
SUFFIXES: Mapping[FileFormat, str] = MappingProxyType(
    {"docx": ".docx", "odt": ".odt", "pdf": ".pdf", "html": ".html", "markdown": ".md", "text": ".txt"}
)


@dataclass(frozen=True, slots=True)
class ExportWish:
    """A file to be written. ``changes`` are those of the note, in its order; their sentences may be the
    user's own. ``choices`` say how the whole comparison is written."""

    what: ExportedThing
    format: FileFormat
    path: Path
    changes: tuple[Change, ...] = ()
    choices: ComparisonChoices = EVERYTHING


def format_of(path: Path, chosen: FileFormat) -> FileFormat:
    """The format of a file: what its name says, if it says one; "nota.pdf" is no Word document."""
    suffix = path.suffix.lower()
    return next((format_ for format_, own in SUFFIXES.items() if own == suffix), chosen)
