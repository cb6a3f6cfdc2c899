"""What stands on the pages of a PDF: stretches of text with their place, size and weight.

The only module that speaks to pdfium (through ``pypdfium2_raw``), which is not thread-safe: it runs in
the worker process. Places are in points, turned so that the text reads from left to right: ``left`` and
``right`` grow with the reading direction, ``y`` is the baseline and grows downwards.

pdfium answers a question about one character in half a microsecond, so a page is asked word by word; only
words that could hide a footnote mark (``daarover.1``) are asked character by character.
"""

from __future__ import annotations

import ctypes
import math
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any, Literal

import pypdfium2_raw as pdfium

MOST_CHARACTERS_ON_PAGE = 200_000
"""More than any page holds: the rest of such a page is left out."""

_WORD = re.compile(r"[^\s\0]+")
_MAY_HIDE_MARK = re.compile(r"\d|[*†‡]")
_BOLD = re.compile(r"bold|black|heavy|semibd|demi", re.IGNORECASE)
_ITALIC = re.compile(r"italic|oblique|kursiv", re.IGNORECASE)
_BOLD_WEIGHT = 600
_PDFIUM_HYPHEN = "\x02"
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl"}
_CONTROLS = dict.fromkeys((1, *range(3, 9), 0x7F), "")
_CLEAN = _LIGATURES | _CONTROLS | {ord(_PDFIUM_HYPHEN): "-", 0xFFFE: "-"}
"""pdfium writes U+0002 or U+FFFE for a hyphen at a line end; lines are made anew here, so it is a hyphen."""
_INVISIBLE_MODES = (3, 7)
_FILLED_AND_STROKED = 2
"""How a letter is drawn whose font has no bold: with a line around it."""
_SAME_SIZE = 0.04
_SAME_LINE = 0.06
_WIDEST_SPACE = 0.8
"""A gap wider than this share of the letter size divides a line: it may be the gap between two columns."""
_SCAN_COVERS = 0.5

FailedOpening = Literal["encrypted", "damaged"]


class CannotOpen(Exception):
    """pdfium refuses the bytes; ``reason`` says why."""

    def __init__(self, reason: FailedOpening) -> None:
        super().__init__(reason)
        self.reason: FailedOpening = reason


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text of one style on one baseline, without wide gaps."""

    text: str
    left: float
    right: float
    y: float
    size: float
    bold: bool = False
    italic: bool = False
    spaced: bool = True
    """False when the text sticks to what stands right before it."""
    first_word: float = 0.0
    """How wide the first word is."""


@dataclass(frozen=True, slots=True)
class Page:
    """The runs of a page in the order in which they were drawn; ``turned`` ones read in another direction."""

    runs: tuple[Run, ...] = ()
    turned: tuple[Run, ...] = ()


@dataclass(frozen=True, slots=True)
class _Style:
    bold: bool
    italic: bool
    visible: bool


@dataclass(frozen=True, slots=True)
class _Word:
    run: Run
    quarter: int
    visible: bool


class OpenPdf:
    """An open PDF. Raises CannotOpen; close it after use."""

    def __init__(self, data: bytes) -> None:
        pdfium.FPDF_InitLibrary()
        self._data = data  # pdfium reads from it as long as the document is open
        self._document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
        if not self._document:
            locked = pdfium.FPDF_GetLastError() in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY)
            raise CannotOpen("encrypted" if locked else "damaged")
        self._fonts: dict[int, tuple[bool, bool]] = {}

    def __len__(self) -> int:
        return int(pdfium.FPDF_GetPageCount(self._document))

    def close(self) -> None:
        """Gives the document back."""
        pdfium.FPDF_CloseDocument(self._document)

    def page(self, index: int) -> Page:
        """The text of a page; nothing for a page that cannot be loaded.

        A page whose text reads up or down is turned first: pdfium drops letters of such text ("ef ectief").
        """
        words = self._words(index)
        quarter = _direction(words)
        if quarter:
            words = self._words(index, turned_by=quarter)
        return _page_of(words)

    def _words(self, index: int, turned_by: int = 0) -> list[_Word]:
        """The words of a page that can be seen."""
        with self._loaded(index, turned_by) as page:
            text_page = pdfium.FPDFText_LoadPage(page) if page else None
            if not text_page:
                return []
            try:
                words = list(_PageReader(text_page, self._fonts).words())
            finally:
                pdfium.FPDFText_ClosePage(text_page)
            seen = [word for word in words if word.visible]
            return words if words and not seen and _is_scan(page) else seen

    @contextmanager
    def _loaded(self, index: int, turned_by: int) -> Iterator[Any]:
        """The page, turned back by quarter turns; it is loaded anew to take effect."""
        page = pdfium.FPDF_LoadPage(self._document, index)
        if page and turned_by:
            cosine, sine = ((1, 0), (0, 1), (-1, 0), (0, -1))[turned_by]
            pdfium.FPDFPage_TransFormWithClip(page, pdfium.FS_MATRIX(cosine, -sine, sine, cosine, 0, 0), None)
            pdfium.FPDF_ClosePage(page)
            page = pdfium.FPDF_LoadPage(self._document, index)
        try:
            yield page
        finally:
            if page:
                pdfium.FPDF_ClosePage(page)


def _is_scan(page: Any) -> bool:
    """Whether an image covers the page: then invisible text on it is what a text recogniser read."""
    area = pdfium.FPDF_GetPageWidthF(page) * pdfium.FPDF_GetPageHeightF(page)
    bounds = [ctypes.c_float() for _ in range(4)]
    for index in range(pdfium.FPDFPage_CountObjects(page)):
        found = pdfium.FPDFPage_GetObject(page, index)
        if pdfium.FPDFPageObj_GetType(found) == pdfium.FPDF_PAGEOBJ_IMAGE:
            pdfium.FPDFPageObj_GetBounds(found, *bounds)
            left, bottom, right, top = (bound.value for bound in bounds)
            if (right - left) * (top - bottom) > _SCAN_COVERS * area:
                return True
    return False


class _PageReader:
    """Asks pdfium for the words of one page."""

    def __init__(self, text_page: Any, fonts: dict[int, tuple[bool, bool]]) -> None:
        self._page = text_page
        self._fonts = fonts
        self._styles: dict[int, _Style] = {}
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._box, self._matrix = pdfium.FS_RECTF(), pdfium.FS_MATRIX()

    def words(self) -> Iterator[_Word]:
        count = min(pdfium.FPDFText_CountChars(self._page), MOST_CHARACTERS_ON_PAGE)
        unicode_of, page = pdfium.FPDFText_GetUnicode, self._page
        text = "".join(map(chr, (_code_point(unicode_of(page, index)) for index in range(count))))
        for match in _WORD.finditer(text):
            start = match.start()
            for part in match.group().replace(_PDFIUM_HYPHEN, _PDFIUM_HYPHEN + " ").split(" "):
                if part:
                    yield from self._of_one_style(part, start, start == match.start())
                start += len(part)

    def _of_one_style(self, text: str, start: int, spaced: bool) -> Iterator[_Word]:
        """The word at ``start``, in parts when its characters differ in size or stand on other lines."""
        first, end = self._word(text, start, spaced), start + len(text)
        if len(text) == 1 or (not _MAY_HIDE_MARK.search(text) and self._is_like(first.run, end - 1)):
            yield first
            return
        at = start
        for index in range(start + 1, end):
            if not self._is_like(first.run, index):
                yield self._word(text[at - start : index - start], at, spaced)
                at, spaced = index, False
                first = self._word(text[at - start :], at, False)
        yield self._word(text[at - start :], at, spaced)

    def _is_like(self, run: Run, index: int) -> bool:
        """Whether the character at ``index`` has the size of the run and stands on its line."""
        size, x, y, _ = self._place(index)
        if abs(size - run.size) > _SAME_SIZE * run.size:
            return False
        return abs(y - run.y) <= _SAME_LINE * run.size and x >= run.left - run.size

    def _place(self, index: int) -> tuple[float, float, float, int]:
        """Size, x, y and quarter turns of the character at ``index``, turned upright."""
        pdfium.FPDFText_GetMatrix(self._page, index, self._matrix)
        pdfium.FPDFText_GetCharOrigin(self._page, index, self._x, self._y)
        matrix = self._matrix
        size = pdfium.FPDFText_GetFontSize(self._page, index) * math.hypot(matrix.c, matrix.d)
        quarter = round(math.atan2(matrix.b, matrix.a) / (math.pi / 2)) % 4 if matrix.b or matrix.a < 0 else 0
        x, y = _upright(self._x.value, self._y.value, quarter)
        return size, x, y, quarter

    def _word(self, text: str, start: int, spaced: bool) -> _Word:
        size, left, y, quarter = self._place(start)
        pdfium.FPDFText_GetLooseCharBox(self._page, start + len(text) - 1, self._box)
        box = self._box
        ends = (_upright(box.left, box.bottom, quarter)[0], _upright(box.right, box.top, quarter)[0])
        style = self._style(start)
        right = max(left, *ends)
        clean = text.translate(_CLEAN)
        run = Run(clean, left, right, y, size or 1.0, style.bold, style.italic, spaced, right - left)
        return _Word(run, quarter, style.visible and bool(run.text))

    def _style(self, index: int) -> _Style:
        found = pdfium.FPDFText_GetTextObject(self._page, index)
        if not found:
            return _Style(bold=False, italic=False, visible=True)
        address = _address(found)
        style = self._styles.get(address)
        if style is None:
            bold, italic = self._font(pdfium.FPDFTextObj_GetFont(found))
            mode = pdfium.FPDFTextObj_GetTextRenderMode(found)
            bold = bold or mode == _FILLED_AND_STROKED
            style = self._styles[address] = _Style(bold, italic, mode not in _INVISIBLE_MODES)
        return style

    def _font(self, font: Any) -> tuple[bool, bool]:
        """Whether a font is bold and italic, by its weight or by its name: either may be wrong."""
        address = _address(font)
        if address not in self._fonts:
            name = ctypes.create_string_buffer(256)
            pdfium.FPDFFont_GetBaseFontName(font, name, len(name))
            called = name.value.decode("latin-1")
            bold = bool(_BOLD.search(called)) or pdfium.FPDFFont_GetWeight(font) >= _BOLD_WEIGHT
            self._fonts[address] = (bold, bool(_ITALIC.search(called)))
        return self._fonts[address]


def _code_point(value: int) -> int:
    """A character that Python can hold; what pdfium could not map to any is U+FFFD."""
    return 0xFFFD if 0xD800 <= value < 0xE000 or value > 0x10FFFF or value == 0 else value


def _address(pointer: Any) -> int:
    return ctypes.cast(pointer, ctypes.c_void_p).value or 0


def _upright(x: float, y: float, quarter: int) -> tuple[float, float]:
    """A place of the page turned back by quarter turns, ``y`` downwards."""
    along, up = ((x, y), (y, -x), (-x, -y), (-y, x))[quarter]
    return along, -up


def _direction(words: list[_Word]) -> int:
    """In which direction most of the text reads, in quarter turns."""
    lengths: Counter[int] = Counter()
    for word in words:
        lengths[word.quarter] += len(word.run.text)
    return lengths.most_common(1)[0][0] if lengths else 0


def _page_of(words: list[_Word]) -> Page:
    """The words in the direction of most of the text, put together to runs; the others apart."""
    quarter = _direction(words)
    upright = _once([word.run for word in words if word.quarter == quarter])
    turned = _once([word.run for word in words if word.quarter != quarter])
    return Page(tuple(_merged(upright)), tuple(_merged(turned)))


def _once(runs: list[Run]) -> list[Run]:
    """The runs without those drawn a second time on nearly the same place, which is how some print bold."""
    found: list[Run] = []
    seen: dict[tuple[str, int, int], Run] = {}
    last: Run | None = None
    for run in runs:
        step = max(run.size, 1.0) * 0.5
        column, row = round(run.left / step), round(run.y / step)
        around = ((run.text, column + dx, row + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1))
        twins = (seen.get(place) for place in around)
        if any(twin and twin is not last and _covers(twin, run) for twin in twins):
            continue
        last = run
        seen[run.text, column, row] = run
        found.append(run)
    return found


def _covers(first: Run, second: Run) -> bool:
    reach = 0.2 * max(first.size, 1.0)
    return abs(first.left - second.left) < reach and abs(first.y - second.y) < reach


def _merged(runs: list[Run]) -> Iterator[Run]:
    """Neighbours of one style on one line as one run."""
    group: list[Run] = []
    for run in runs:
        if group and not _goes_on(group[-1], run):
            yield _one(group)
            group = []
        group.append(run)
    if group:
        yield _one(group)


def _goes_on(first: Run, second: Run) -> bool:
    same = abs(first.size - second.size) <= _SAME_SIZE * first.size
    if not same or first.bold != second.bold or first.italic != second.italic:
        return False
    gap = second.left - first.right
    return abs(first.y - second.y) <= _SAME_LINE * first.size and abs(gap) <= _WIDEST_SPACE * first.size


def _one(group: list[Run]) -> Run:
    if len(group) == 1:
        return group[0]
    text = group[0].text + "".join(" " * run.spaced + run.text for run in group[1:])
    stuck = next((index for index in range(1, len(group)) if group[index].spaced), len(group))
    first_word = group[stuck - 1].right - group[0].left
    return replace(group[0], text=text, right=max(run.right for run in group), first_word=first_word)
