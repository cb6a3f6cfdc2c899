"""Pictures of the real window: every page, panel and dialog, in every dress.

``make screenshots`` writes them to ``build/screenshots/<dress>`` and those of the README to
``resources/screenshots``. ``python -m tests.tools.screenshots DRESS [SCENE …]`` writes some of them.
Each dress has a process of its own, for Qt takes its scale at the start.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from agendas.resources import PROJECT_ROOT, resource

ALL = PROJECT_ROOT / "build" / "screenshots"
OF_THE_README = resource("screenshots")
OF_THE_README_NAMES = ("reading", "names", "comparing", "quotes", "checking", "searching")


class Dress(NamedTuple):
    """How the window is shown: theme, size in logical pixels, scale of the screen, language."""

    appearance: str = "light"
    width: int = 1280
    height: int = 800
    scale: str = "1"
    language: str = "nl"


DRESSES = {
    "light": Dress(),
    "dark": Dress("dark"),
    "contrast": Dress("contrast"),
    "wide": Dress(width=1920, height=1080),
    "wide-dark": Dress("dark", width=1920, height=1080),
    "double": Dress(scale="2"),
    "english": Dress(language="en"),
}


def main(arguments: list[str]) -> int:
    """Write all pictures, or those of one dress."""
    if arguments:
        _write(arguments[0], set(arguments[1:]))
        return 0
    shutil.rmtree(ALL, ignore_errors=True)
    failed = [name for name in DRESSES if _in_a_process(name)]
    for name in OF_THE_README_NAMES:
        OF_THE_README.mkdir(exist_ok=True)
        shutil.copy(ALL / "light" / f"{name}.png", OF_THE_README / f"{name}.png")
    return len(failed)


def _in_a_process(name: str) -> int:
    with tempfile.TemporaryDirectory() as home:
        environment = {
            **os.environ,
            "QT_SCALE_FACTOR": DRESSES[name].scale,
            "XDG_CACHE_HOME": f"{home}/cache",
            "XDG_STATE_HOME": f"{home}/state",
        }
        command = [sys.executable, "-m", "tests.tools.screenshots", name]
        return subprocess.run(command, cwd=PROJECT_ROOT, env=environment, check=False).returncode


def _write(name: str, wanted: set[str]) -> None:
    from PySide6.QtCore import QSettings, QSize
    from PySide6.QtWidgets import QApplication

    from gui import product_icon, theme, translation
    from gui.settings import Settings
    from tests.tools.floating_scenes import FLOATING_SCENES
    from tests.tools.scenes import SCENES
    from tests.tools.stage import Stage

    dress = DRESSES[name]
    folder = ALL / name
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        _give_screen(dress, Path(home))
        application = QApplication([*sys.argv[:1], *theme.STYLE_ARGUMENTS])
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, home)
        Settings().language = dress.language
        Settings().tour_seen = True
        theme.install(application, dress.appearance)
        translation.install(application, dress.language)
        product_icon.give(application)
        stage = Stage(Path(home), QSize(dress.width, dress.height))
        for scene in (*FLOATING_SCENES, *SCENES):
            if not wanted or scene.name in wanted:
                scene.play(stage).grab().save(str(folder / f"{scene.name}.png"))
                print(folder / f"{scene.name}.png", flush=True)
                stage.tidy()
        stage.close()


def _give_screen(dress: Dress, folder: Path) -> None:
    """A screen as large as the window: on one of 800 pixels square dialogs are halved at 200 %."""
    scale = int(dress.scale)
    screen = {
        "name": "stage", "x": 0, "y": 0, "width": dress.width * scale, "height": dress.height * scale,
        "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1,
    }  # fmt: skip
    description = folder / "screens.json"
    description.write_text(json.dumps({"screens": [screen]}), encoding="utf-8")
    if os.environ.get("QT_QPA_PLATFORM") == "offscreen":
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={description}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
