"""A text as the words it is searched by: folded forms, with the exact place of each in the text.

A form is what two spellings of a word have in common: case, accents, soft hyphens and marks without
width gone, ligatures taken apart. Index and query take their forms from here, so they always agree; a
change of what a form is must raise ``search_index.INDEX_VERSION``. Needs the standard library alone,
and PyStemmer at the first stem.
"""

from __future__ import annotations

import bisect
import functools
import re
import tomllib
import unicodedata
from collections.abc import Callable, Iterable, Iterator

from agendas.resources import resource

LONGEST_FORM = 64
"""Longer words are cut, in index and query alike: no Dutch word is, and a hostile one may be megabytes."""

_APOSTROPHES = "'`´ʼ‘’"
_ENDINGS = ("ers", "er", "en", "je", "tjes", "tje", "s", "t", "n")
"""After an apostrophe these belong to the word (NAVO's, zo'n, sms'en); anything else is a word of its own
(d'Estaing, O'Brien)."""

_WORD = re.compile(rf"[^\W_]+(?:’(?:{'|'.join(_ENDINGS)})(?![^\W_]))*")
_ODD = re.compile(r"[^\x00-&(-_a-\x7f]")  # not ASCII, or an apostrophe of it
_OPEN_SYLLABLE = re.compile(r"^(.*[^aeiou])([aeou])([bdfgklmnprstvz])e$")
_FINAL_E = re.compile(r"(?<=..)([^aeiou])e$")
_HARD = {"v": "f", "z": "s"}
_MOST_ENDINGS = 4
_POSSESSIVE = re.compile(r"’.*")
# No decomposition of Unicode takes these apart.
_LETTERS = str.maketrans(
    {
        "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ı": "i", "ħ": "h", "ŧ": "t", "æ": "ae", "œ": "oe",
        "þ": "th", **dict.fromkeys(_APOSTROPHES, "’"),
    }
)  # fmt: skip


Word = tuple[str, int, int]
"""The form of a word, and where the word starts and ends in the text, in code points."""


def forms_in(text: str) -> list[str]:
    """The forms of all words in the text, in order."""
    forms = _WORD.findall(_folded(text))
    return [form[:LONGEST_FORM] for form in forms] if len(text) > LONGEST_FORM else forms


def with_endings(form: str) -> tuple[str, ...]:
    """A form, and those in which it stands with an ending after an apostrophe: NAVO, NAVO's."""
    return (form, *(f"{form}’{ending}"[:LONGEST_FORM] for ending in _ENDINGS))


class Wording:
    """A text, to ask for a few of its words. They are the words of ``forms_in``, each with its place."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._folded = _folded(text)
        self._starts = _starts(text, self._folded)

    def words_like(self, pattern: re.Pattern[str]) -> Iterator[Word]:
        """The words that the pattern begins to match, of ``beginning_with``: four times as quick as all."""
        for found in pattern.finditer(self._folded):
            if word := _WORD.match(self._folded, found.start()):
                yield self._word(word)

    def words_from(self, start: int) -> Iterator[Word]:
        """The words from this offset on."""
        at = start if self._starts is None else bisect.bisect_left(self._starts, start)
        return map(self._word, _WORD.finditer(self._folded, at))

    def _word(self, found: re.Match[str]) -> Word:
        start, end = found.span()
        if self._starts is None:
            return found.group()[:LONGEST_FORM], start, end
        # an accent that follows the last letter belongs to the word
        return (
            found.group()[:LONGEST_FORM],
            self._starts[start],
            max(self._starts[end], self._starts[end - 1] + 1),
        )


def beginning_with(forms: Iterable[str]) -> re.Pattern[str]:
    """A pattern for the places in a folded text where a word begins with one of these forms."""
    longest_first = sorted(set(forms), key=len, reverse=True)
    ending = rf"(?<=[^\W_]’)(?:{'|'.join(_ENDINGS)})(?![^\W_])"  # belongs to the word before it
    return re.compile(rf"(?<![^\W_])(?!{ending})(?:{'|'.join(map(re.escape, longest_first))})")


def _folded(text: str) -> str:
    return (text if _is_plain(text) else _ODD.sub(_fold, text)).lower()


def _fold(found: re.Match[str]) -> str:
    return _FOLDS[found.group()]


def _is_plain(text: str) -> bool:
    return text.isascii() and "'" not in text and "`" not in text


def _starts(text: str, folded: str) -> list[int] | None:
    """For each folded character, and the end, the offset of what it comes from; None when nothing moved."""
    if text.isascii():
        return None
    if len(text) == len(folded) and all(len(_FOLDS[odd]) == 1 for odd in _ODD.findall(text)):
        return None
    starts = [at for at, char in enumerate(text) for _ in (_FOLDS[char] if _ODD.match(char) else char)]
    return [*starts, len(text)]


class _Folds(dict[str, str]):
    """What each character becomes, worked out when it is first met."""

    def __missing__(self, char: str) -> str:
        decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", char).casefold())
        kept = "".join(one for one in decomposed if not _has_no_form(one))
        self[char] = folded = kept.translate(_LETTERS)
        return folded


def _has_no_form(char: str) -> bool:
    """Accents that follow their letter, soft hyphens, marks without width or of direction."""
    return unicodedata.category(char) in ("Mn", "Me", "Cf")


_FOLDS = _Folds()


@functools.lru_cache(maxsize=100_000)
def stem(form: str) -> str:
    """What the inflections of a Dutch word have in common: of ``bondgenoten`` and ``bondgenoot`` the same."""
    bare = _POSSESSIVE.sub("", form)
    inflections = _inflections()
    if (alone := inflections.alone.get(bare)) is not None:
        return f"={alone}"  # no stem that the rules make
    return _stem_by_rule(inflections.first_form(bare))


def _stem_by_rule(form: str) -> str:
    """By the stemmer, asked until it has no more to say: it takes off one ending at a time (kansen, kans)."""
    for _ in range(_MOST_ENDINGS):
        shorter = _stemmer()(_FINAL_E.sub(_hardened, _OPEN_SYLLABLE.sub(_closed, form)))
        if shorter == form:
            break
        form = shorter
    return form


def _closed(found: re.Match[str]) -> str:
    """An open syllable as it is written without its e: uitgave, uitgaaf; grote, groot."""
    before, vowel, consonant = found.groups()
    return before + vowel * 2 + _HARD.get(consonant, consonant)


def _hardened(found: re.Match[str]) -> str:
    """The consonant before a final e, as it is written at the end: actieve, actief."""
    return _HARD.get(found[1], found[1])


class _Inflections:
    """``resources/library/inflections.toml``: what the rules do not know."""

    def __init__(self) -> None:
        kept = tomllib.loads(resource("library/inflections.toml").read_text(encoding="utf-8"))
        self.alone = _first_of_each(kept["alone"])
        self._words = _first_of_each(kept["words"])
        self._endings = _first_of_each(kept["endings"])
        listed = "|".join(sorted(self._endings, key=len, reverse=True))
        self._ending = re.compile(rf"(?:^|(?<=...))(?:{listed})$")

    def first_form(self, form: str) -> str:
        """The form that the rules know, of a word that they do not."""
        if form in self._words:
            return self._words[form]
        return self._ending.sub(lambda found: self._endings[found.group()], form, count=1)


def _first_of_each(groups: list[list[str]]) -> dict[str, str]:
    return {form: group[0] for group in groups for form in group}


@functools.cache
def _inflections() -> _Inflections:
    return _Inflections()


@functools.cache
def _stemmer() -> Callable[[str], str]:
    import Stemmer

    without_cache = 0  # PyStemmer's own cache is not made for threads, and stem() has one
    stem_word: Callable[[str], str] = Stemmer.Stemmer("dutch", without_cache).stemWord
    return stem_word
