"""Times how long a program takes to show its text on a real X server, whatever it is made with.

Looks at the screen itself (Xlib by ctypes), a few hundred times a second: a program has shown its document
when dark letters stand in the middle part of its largest window. The screen behind the windows is white.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence

SCREEN = "1600x1000x24"
_SMALLEST = 300
"""Pixels: what is smaller is a splash or a tooltip, not the window."""
_LETTERS = 0.003
"""The share of the middle that is dark when text stands there; a frame or an empty page has less."""
_DARK = bytes(range(100))
_Z_PIXMAP, _ALL_PLANES, _VIEWABLE = 2, ctypes.c_ulong(-1), 2


class _Attributes(ctypes.Structure):
    _fields_ = (
        *((name, ctypes.c_int) for name in ("x", "y", "width", "height", "border", "depth")),
        ("visual", ctypes.c_void_p),
        ("root", ctypes.c_ulong),
        *((name, ctypes.c_int) for name in ("kind", "bit_gravity", "win_gravity", "backing_store")),
        ("backing_planes", ctypes.c_ulong),
        ("backing_pixel", ctypes.c_ulong),
        ("save_under", ctypes.c_int),
        ("colormap", ctypes.c_ulong),
        ("map_installed", ctypes.c_int),
        ("map_state", ctypes.c_int),
        *((name, ctypes.c_long) for name in ("all_events", "own_events", "not_propagated")),
        ("override_redirect", ctypes.c_int),
        ("screen", ctypes.c_void_p),
    )


class _Image(ctypes.Structure):
    _fields_ = (
        *((name, ctypes.c_int) for name in ("width", "height", "xoffset", "format")),
        ("data", ctypes.POINTER(ctypes.c_char)),
        *((name, ctypes.c_int) for name in ("byte_order", "unit", "bit_order", "pad", "depth", "line")),
    )


class Screen:
    """The screen of the X server ``display`` (":7"). Raises OSError when it cannot be reached."""

    def __init__(self, display: str) -> None:
        self._x = ctypes.CDLL("libX11.so.6")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XGetImage.restype = ctypes.POINTER(_Image)
        self._x.XDefaultRootWindow.restype = ctypes.c_ulong
        # A window may be gone when it is asked for; Xlib would end this process.
        handler = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)
        self._handler = handler(lambda _display, _error: 0)
        self._x.XSetErrorHandler(self._handler)
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(display.encode()))
        if not self._display.value:
            raise OSError(f"no X server at {display}")
        self._root = ctypes.c_ulong(self._x.XDefaultRootWindow(self._display))

    def shows_text(self) -> bool:
        """Whether letters stand in the middle of the largest window."""
        frames = [one for one in self._frames() if min(one[2:]) >= _SMALLEST]
        return bool(frames) and self._has_letters(*max(frames, key=lambda frame: frame[2] * frame[3]))

    def _frames(self) -> Iterator[tuple[int, int, int, int]]:
        """Where the windows on the screen are: left, top, width, height."""
        root, parent, children = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.POINTER(ctypes.c_ulong)()
        count = ctypes.c_uint()
        self._x.XQueryTree(self._display, self._root, *map(ctypes.byref, (root, parent, children, count)))
        for at in range(count.value):
            found = _Attributes()
            window = ctypes.c_ulong(children[at])
            answered = self._x.XGetWindowAttributes(self._display, window, ctypes.byref(found))
            if answered and found.map_state == _VIEWABLE:
                yield found.x, found.y, found.width, found.height
        if count.value:
            self._x.XFree(children)

    def _has_letters(self, left: int, top: int, width: int, height: int) -> bool:
        middle = (left + width * 3 // 8, top + height // 4, width // 4, height // 2)
        image = self._x.XGetImage(self._display, self._root, *middle, _ALL_PLANES, _Z_PIXMAP)
        if not image:
            return False
        size = image.contents.line * image.contents.height
        green = ctypes.string_at(image.contents.data, size)[1::4]
        self._x.XDestroyImage(image)
        return len(green) - len(green.translate(None, _DARK)) > _LETTERS * len(green)


@contextlib.contextmanager
def x_server() -> Iterator[str]:
    """An X server without a monitor, as long as the block lasts: its display. Raises OSError without one."""
    if shutil.which("Xvfb") is None:
        raise OSError("Xvfb is not installed")
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", SCREEN, "-wr", "-nolisten", "tcp"],
        pass_fds=(writing,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise OSError("Xvfb does not start")
        yield f":{number}"
    finally:
        server.terminate()
        server.wait()


def seconds_to_text(
    command: Sequence[str], screen: Screen, environment: Mapping[str, str], *, patience: float = 30
) -> float | None:
    """From starting ``command`` until its text is on the screen; None when it never was. It is ended then."""
    before = time.perf_counter()
    program = subprocess.Popen(
        command,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        while time.perf_counter() - before < patience:
            if screen.shows_text():
                return time.perf_counter() - before
            time.sleep(0.002)
        return None
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(program.pid, signal.SIGTERM)
        program.wait()
        while screen.shows_text():
            time.sleep(0.01)
