"""Where the stand-alone program begins: the window, a command without one, or one of its reader processes.

A reader process is asked for as ``sys.executable -P -m module``; in a bundle ``sys.executable`` is not Python
but this program, which therefore answers to it, for the two modules that are started so and no others.
"""

import os
import sys

READER_PROCESSES = ("agendas.library.reader_process", "agendas.reading.sources.worker")


def give_back_library_path() -> None:
    """Let the programs that we start (a file manager, a browser) find their own libraries, not ours.

    The loader of the bundle set the path for this process, which has read it already.
    """
    original = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    os.environ.pop("LD_LIBRARY_PATH", None)
    if original is not None:
        os.environ["LD_LIBRARY_PATH"] = original


if __name__ == "__main__":
    give_back_library_path()
    if sys.argv[1:3] == ["-P", "-m"] and sys.argv[3] in READER_PROCESSES:
        import runpy

        runpy.run_module(sys.argv[3], run_name="__main__")
    else:
        import main

        main.start()
