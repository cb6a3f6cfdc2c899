"""Where the product's data stands: ``resources/`` and ``seeds/``, beside the code or as installed."""

from __future__ import annotations

from pathlib import Path

PROJECT_ROOT = Path(__file__).resolve().parent.parent


def resource(relative: str) -> Path:
    """The path of a file or folder under ``resources/``."""
    return PROJECT_ROOT / "resources" / relative


def seeds_folder() -> Path:
    """The folder with the five agendas that come with the product, read-only."""
    return PROJECT_ROOT / "seeds"
