"""The steps of a tour: what a card says and what it points at, and those of the tour of the first start."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, QRect
from PySide6.QtWidgets import QWidget

Target = Callable[[], QWidget | QRect | None]


@dataclass(frozen=True, slots=True)
class TourStep:
    """What a card says, and what it points at: a widget, or a rectangle in the window's coordinates.

    ``target`` is asked anew whenever the window changes; where it is hidden or None, the card stands in the
    middle of the window.
    """

    title: str
    text: str
    target: Target


def first_steps(targets: Mapping[str, Target]) -> tuple[TourStep, ...]:
    """The four steps of the first start: the list, the text, comparing, and quotes with where all else is.

    ``targets`` are called "library", "reading", "comparing" and "quoting"; one that is missing is pointed at
    nowhere.
    """
    return FirstSteps().steps(lambda name: targets.get(name, _nowhere))


def _nowhere() -> None:
    return None


class FirstSteps(QObject):
    """The words of the tour; a QObject, for its ``tr``."""

    def steps(self, at: Callable[[str], Target]) -> tuple[TourStep, ...]:
        """The steps, each at the target of its name."""
        return (
            TourStep(
                self.tr("Your agendas"),
                self.tr(
                    "All agendas stand in this list; five came along to begin with. Drop your own files or "
                    "folders anywhere on the window. Standpunt keeps a copy, your files stay as they are."
                ),
                at("library"),
            ),
            TourStep(
                self.tr("Clean text, names and positions"),
                self.tr(
                    "Names, dates and figures are underlined by kind; Dutch positions have a mark in the "
                    "margin. Rest the pointer on one to see what it is, and why it is marked."
                ),
                at("reading"),
            ),
            TourStep(
                self.tr("What changed?"),
                self.tr(
                    "Choose another meeting here, or press Ctrl+D for the one before. What belongs together "
                    "stands side by side, and a list tells what changed in the Dutch position."
                ),
                at("comparing"),
            ),
            TourStep(
                self.tr("Quotes, and all the rest"),
                self.tr(
                    "Select words and press Ctrl+Shift+C to copy a quote with its exact source. Ctrl+K finds "
                    "every command by its name, F1 shows all keys. This tour stands in the menu Help."
                ),
                at("quoting"),
            ),
        )
