"""The knowledge in resources/ is what it should be: no name twice, everything sorted, nothing misspelt."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from agendas.resources import PROJECT_ROOT, resource
from agendas.understanding.gazetteer import find_names, fold, fold_case
from agendas.understanding.knowledge import (
    FORMS,
    LISTS,
    KnowledgeError,
    gazetteer_files,
    load,
    names,
    names_in,
)
from agendas.understanding.stances import knowledge, lexicon


def _sort_key(name: str) -> str:
    return fold_case(name).lstrip("' ")


def test_every_list_has_a_dutch_name() -> None:
    assert {path.stem for path in gazetteer_files()} == set(LISTS)


@pytest.mark.parametrize(
    "content",
    [
        'type = "planet"',
        'type = "place"\n[[name]]\nvariants = ["x"]',
        'type = "place"\n[[name]]\ncanonical = "x"\nx = 1',
        'type = "place"\n[[name]]\ncanonical = "x"\nvariants = "y"',
        'type = "place"\n[[name]]\ncanonical = "x"\ncapital = ["y"]',
        'type = "place"\n[[name]]\ncanonical = "x"\ncapital_variants = ["y"]',
        'type = "place"\n[[name]]\ncanonical = "x"\nnumbers = [1, 2]',
        'type = "place"\n[[name]]\ncanonical = "x#"\nnumbers = [2, 1]',
        'type = "place"\n[[name]]\ncanonical = "x#"\nnumbers = 3',
        "type =",
    ],
    ids=[
        "type",
        "canonical",
        "field",
        "text for a list",
        "list for a text",
        "variants of no capital",
        "no place for a number",
        "numbers reversed",
        "one number",
        "toml",
    ],
)
def test_a_wrong_file_is_refused_with_its_name(content: str, tmp_path: Path) -> None:
    path = tmp_path / "wrong.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(KnowledgeError, match=r"wrong\.toml"):
        list(names_in(path))


def test_the_forms_say_how_a_country_is_named() -> None:
    forms = {name.form: name.why for name in names() if name.canonical == "Turkije"}
    assert set(forms) <= set(FORMS)
    assert forms["inhabitants"] == "namenlijst: landen → Turkije (inwoner)"


def test_a_capital_is_a_city_that_can_speak_for_its_country() -> None:
    moskou = next(name for name in names() if name.written == "Moskou")
    assert (moskou.type, moskou.canonical, moskou.capital_of) == ("place", "Moskou", "Rusland")
    assert moskou.why == "namenlijst: steden → Moskou (hoofdstad van Rusland)"
    assert moskou.government is not None
    assert (moskou.government.type, moskou.government.canonical) == ("country", "Rusland")
    assert moskou.government.why == "namenlijst: landen → Rusland (de regering in Moskou)"


def test_a_name_that_always_means_the_government_says_so() -> None:
    kremlin = next(name for name in names() if name.written == "Kremlin")
    assert (kremlin.type, kremlin.canonical) == ("country", "Rusland")
    assert kremlin.why == "namenlijst: landen → Rusland (de regering)"
    assert kremlin.government is None


def test_a_numbered_name_is_one_for_each_number(tmp_path: Path) -> None:
    path = tmp_path / "meetings.toml"
    path.write_text(
        'type = "meeting"\n[[name]]\ncanonical = "COP#"\nvariants = ["COP #"]\nnumbers = [29, 30]\n',
        encoding="utf-8",
    )
    written = [(name.written, name.canonical) for name in names_in(path)]
    assert written == [("COP29", "COP29"), ("COP 29", "COP29"), ("COP30", "COP30"), ("COP 30", "COP30")]


def test_stances_have_verbs_strengths_and_polarities() -> None:
    stances = [stance for found in lexicon().stances.values() for stance in found]
    assert len(stances) > 150
    assert {stance.strength for stance in stances} == {1, 2, 3, 4, 5}
    assert {stance.polarity for stance in stances} == {"for", "against"}


def test_the_conjugations_and_stances_are_sorted() -> None:
    verbs = list(knowledge()["conjugations"])
    assert verbs == sorted(verbs, key=_sort_key)
    stances = [entry["verb"] for entry in knowledge()["stances"]["list"]]
    assert stances == sorted(stances, key=_sort_key)


def test_no_conjugated_verb_is_without_a_use() -> None:
    used = {entry["verb"] for entry in knowledge()["stances"]["list"]}
    assert set(knowledge()["conjugations"]) - used == set()


def test_folding_keeps_the_length() -> None:
    text = "Oekraïne – İstanbul ﬁ ß NAVO‑top 😀 Łódź"
    assert len(fold(text)) == len(text) == len(fold_case(text))


def test_hyphens_spaces_accents_and_capitals_make_no_other_name() -> None:
    text = "NAVO-top NAVO Top NAVO\u2011TOP Oekraine OEKRAÏNE"
    assert [found.name.canonical for found in find_names(text)] == ["NAVO-top"] * 3 + ["Oekraïne"] * 2


def test_the_longest_name_that_stands_alone_is_found() -> None:
    found = find_names("NAVO-topman, NAVO2030-proces, KFORs, Ukraine Support Loans")
    assert [(name.start, name.name.canonical) for name in found] == [
        (0, "Noord-Atlantische Verdragsorganisatie"),
        (13, "NAVO 2030"),
    ]


def test_importing_the_package_loads_neither_patterns_nor_knowledge() -> None:
    code = (
        "import sys, agendas.understanding;"
        "print([name for name in sys.modules if name in ('tomllib', 'ahocorasick_rs')"
        " or name.startswith('agendas.understanding.') and not name.endswith('own_names')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=PROJECT_ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_the_roles_are_no_gazetteer() -> None:
    roles = load(resource("gazetteer/roles.toml"))
    assert roles["roles"] == sorted(roles["roles"], key=_sort_key)
    assert roles["portfolios"] == sorted(roles["portfolios"], key=_sort_key)
