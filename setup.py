"""What of the checkout is installed, and where. All that can be said without code stands in pyproject.toml.

Code keeps its names; ``resources/`` and ``seeds/`` go into ``standpunt_data/``, where ``agendas.resources``
finds them. Pictures for the README and what only makes bundles stay behind.
"""

import shutil
from pathlib import Path

from setuptools import find_packages, setup

DATA = {"standpunt_data.resources": "resources", "standpunt_data.seeds": "seeds"}
LEFT_BEHIND = ["screenshots/*", "install/bundle/*", "install/bundle/**/*", "**/__pycache__/*"]
WORK = Path("build") / "wheel"

shutil.rmtree(WORK, ignore_errors=True)  # setuptools would put files into the wheel that were since removed
setup(
    packages=[*find_packages(include=["agendas*", "gui*"]), *DATA],
    package_dir=DATA,
    package_data={package: ["**/*"] for package in DATA},
    exclude_package_data=dict.fromkeys(DATA, LEFT_BEHIND),
    include_package_data=False,  # else each folder without Python is warned about
    options={"build": {"build_base": str(WORK)}},
)
