"""The one door between Python's offsets and Qt's."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from gui.offsets import QtOffsets

WIDE_TEXTS = st.text(st.sampled_from("aé–😀𝔸\U0010ffff€\u0301"), max_size=60) | st.text(max_size=60)


def utf16_length(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def test_an_emoji_is_one_to_python_and_two_to_qt() -> None:
    offsets = QtOffsets("a😀b")
    assert [offsets.to_qt(at) for at in range(4)] == [0, 1, 3, 4]
    assert [offsets.to_python(at) for at in range(5)] == [0, 1, 1, 2, 3]


@given(WIDE_TEXTS)
def test_there_and_back(text: str) -> None:
    offsets = QtOffsets(text)
    assert [offsets.to_python(offsets.to_qt(at)) for at in range(len(text) + 1)] == list(range(len(text) + 1))


@given(WIDE_TEXTS)
def test_qt_counts_units_of_utf16(text: str) -> None:
    offsets = QtOffsets(text)
    assert [offsets.to_qt(at) for at in range(len(text) + 1)] == [
        utf16_length(text[:at]) for at in range(len(text) + 1)
    ]


@given(WIDE_TEXTS)
def test_inside_a_pair_is_the_start_of_the_pair(text: str) -> None:
    offsets = QtOffsets(text)
    for at, char in enumerate(text):
        for unit in range(utf16_length(char)):
            assert offsets.to_python(offsets.to_qt(at) + unit) == at


def test_a_text_document_counts_the_same() -> None:
    text = "NAVO 😀 en 𝔸 samen"
    document = QTextDocument(text)
    cursor = QTextCursor(document)
    offsets = QtOffsets(text)
    cursor.setPosition(offsets.to_qt(text.index("en")))
    cursor.setPosition(offsets.to_qt(len(text)), QTextCursor.MoveMode.KeepAnchor)
    assert cursor.selectedText() == "en 𝔸 samen"
