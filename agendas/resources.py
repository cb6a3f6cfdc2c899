"""Where the product's data stands: ``resources/`` and ``seeds/``, beside the code or as installed.

In a checkout they stand beside the code; an installer puts them into ``standpunt_data`` there, since folders
named ``resources`` and ``seeds`` among the packages of others could be anybody's (``setup.py``).
"""

from __future__ import annotations

from pathlib import Path

PROJECT_ROOT = Path(__file__).resolve().parent.parent
"""The folder in which the code stands: the checkout, or the one with the installed packages."""
_INSTALLED = PROJECT_ROOT / "standpunt_data"
DATA_ROOT = _INSTALLED if _INSTALLED.is_dir() else PROJECT_ROOT
"""The folder in which ``resources/`` and ``seeds/`` stand; asked of the disk once."""


def resource(relative: str) -> Path:
    """The path of a file or folder under ``resources/``."""
    return DATA_ROOT / "resources" / relative


def seeds_folder() -> Path:
    """The folder with the five agendas that come with the product, read-only."""
    return DATA_ROOT / "seeds"
