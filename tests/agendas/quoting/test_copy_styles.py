"""The copy styles of the product and of the user's file."""

from __future__ import annotations

import re
import string
import tomllib
from dataclasses import fields, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agendas.problems import Language
from agendas.quoting.copy_style import FIELDS, LONGEST_TEMPLATE, CopyStyle, parts_of
from agendas.quoting.copy_style_problems import CopyStyleProblem
from agendas.quoting.copy_styles import copy_styles, own_styles_toml
from agendas.resources import resource


def user_file(folder: Path, text: str) -> Path:
    path = folder / "copy_styles.toml"
    path.write_text(text, encoding="utf-8")
    return path


def problem_of(folder: Path, text: str) -> CopyStyleProblem:
    read = copy_styles(user_file(folder, text))
    assert len(read.styles) >= 5
    (problem,) = read.problems
    return problem


def test_the_styles_of_the_product() -> None:
    read = copy_styles()
    assert [style.key for style in read.styles] == ["plain", "source", "footnote", "markdown", "pair"]
    assert [style.key for style in read.styles if style.is_pair] == ["pair"]
    assert not read.problems
    assert not any(style.own for style in read.styles)
    assert all(style.name("nl") != style.name("en") for style in read.styles)


def test_no_file_of_the_user_is_no_problem(tmp_path: Path) -> None:
    assert copy_styles(tmp_path / "none.toml") == copy_styles()


def test_a_style_that_is_no_longer_there_is_the_first() -> None:
    assert copy_styles().style("gone").key == "plain"
    assert copy_styles().style("pair").key == "pair"


def test_the_user_replaces_one_style_and_adds_another(tmp_path: Path) -> None:
    read = copy_styles(
        user_file(tmp_path, "[source]\ntemplate='{quote} [{source}]'\n[kort]\nnl='Kort'\ntemplate='{quote}'")
    )
    assert not read.problems
    assert [style.key for style in read.styles] == [*(style.key for style in copy_styles().styles), "kort"]
    changed = read.style("source")
    assert (changed.template, changed.nl, changed.own) == (
        "{quote} [{source}]",
        "Met bron tussen haakjes",
        True,
    )
    assert changed.indented
    assert read.style("kort").name("en") == "Kort"


def test_a_wrong_style_is_named_and_the_others_go_on(tmp_path: Path) -> None:
    read = copy_styles(
        user_file(tmp_path, "[a]\nnl='Nota'\ntemplate='{qoute}'\n[b]\nnl='Brief'\ntemplate='{quote}'")
    )
    assert read.styles[-1].key == "b"
    (problem,) = read.problems
    assert problem.sentence("nl") == (
        "Kopieerstijl “Nota”: het veld {qoute} bestaat niet; bedoeld is misschien {quote}."
    )
    assert (problem.at, problem.length) == (0, 7)


def test_a_wrong_change_leaves_the_style_of_the_product(tmp_path: Path) -> None:
    read = copy_styles(user_file(tmp_path, "[source]\ntemplate='{'"))
    assert read.style("source") == copy_styles().style("source")
    assert len(read.problems) == 1


@pytest.mark.parametrize(
    ("text", "code", "named"),
    [
        ("[a]\nnl='N'\ntemplate='{xyzzy}'", "copy_style_unknown_field", "{xyzzy}"),
        ("[a]\nnl='N'\ntemplate='{Quote}'", "copy_style_misspelt_field", "{quote}"),
        ("[a]\nnl='N'\ntemplate='{quote.__class__}'", "copy_style_unknown_field", "{quote.__class__}"),
        ("[a]\nnl='N'\ntemplate='{quote!r:>9}'", "copy_style_misspelt_field", "{quote!r:>9}"),
        ("[a]\nnl='N'\ntemplate='{}'", "copy_style_unknown_field", "{}"),
        ("[a]\nnl='N'\ntemplate='{quote} {'", "copy_style_lone_brace", "teken 9"),
        ("[a]\nnl='N'\ntemplate='}'", "copy_style_lone_brace", "teken 1"),
        ("[a]\nnl='N'\ntemplate='citaat'", "copy_style_without_field", "template"),
        ("[a]\nnl='N'\ntemplate=''", "copy_style_without_field", "template"),
        ("[a]\nnl='N'\ntemplate='{quote}'\nnote='bron'", "copy_style_without_field", "note"),
        ("[a]\nnl='N'\ntemplate='{quote}'\nalone='{qoute}'", "copy_style_misspelt_field", "{qoute}"),
        ("[a]\nnl='N'", "copy_style_missing_setting", "template"),
        ("[a]\ntemplate='{quote}'", "copy_style_missing_setting", "nl"),
        ("[a]\nnl='N'\ntemplate='{quote}'\nfont='x'", "copy_style_unknown_setting", "font"),
        ("[a]\nnl='N'\ntemplate='{quote}'\nkey='x'", "copy_style_unknown_setting", "key"),
        ("[a]\nnl='N'\ntemplate=3", "copy_style_wrong_value", "template"),
        ("[a]\nnl=['N']\ntemplate='{quote}'", "copy_style_wrong_value", "nl"),
        ("[a]\nnl='N'\ntemplate='{quote}'\nmarks='ja'", "copy_style_wrong_value", "true / false"),
        ("[a]\nnl='N'\ntemplate='{quote}'\nform='html'", "copy_style_wrong_value", "markdown"),
        ("a = 1", "copy_style_no_table", "a"),
        ("[a", "copy_styles_broken_file", "copy_styles.toml"),
        ("[a]\n[a]", "copy_styles_broken_file", "regel 2"),
        ("[a]\nnl='N'\ntemplate='{quote}\n", "copy_styles_broken_file", "regel 3"),
        ("[a]\nnl='''N\n\n", "copy_styles_broken_file", "regel 2"),
    ],
)
def test_what_is_wrong_is_said_in_both_languages(tmp_path: Path, text: str, code: str, named: str) -> None:
    problem = problem_of(tmp_path, text)
    assert problem.code == code
    languages: tuple[Language, Language] = ("nl", "en")
    dutch, english = map(problem.sentence, languages)
    assert named in dutch
    assert dutch != english
    assert not set("\n\r") & set(dutch + english)


def test_a_template_may_not_be_endless() -> None:
    with pytest.raises(CopyStyleProblem, match="too_long"):
        CopyStyle("a", "N", "N", "{quote}" + " " * LONGEST_TEMPLATE)


def test_a_hostile_name_does_not_turn_the_sentence_round(tmp_path: Path) -> None:
    problem = problem_of(tmp_path, '[a]\nnl="N\\u202e\\n{x}"\ntemplate="{\\u202e}"')
    assert "\u202e" not in problem.sentence("nl")
    assert "{x}" in problem.sentence("nl")


def test_bytes_that_are_no_text(tmp_path: Path) -> None:
    path = tmp_path / "copy_styles.toml"
    path.write_bytes(b"\xff\xfe\x00")
    assert copy_styles(path).problems[0].code == "copy_styles_broken_file"


def test_a_folder_in_its_place(tmp_path: Path) -> None:
    assert copy_styles(tmp_path).problems[0].code == "copy_styles_unreadable_file"


def test_a_mark_at_the_beginning_of_the_file_does_not_matter(tmp_path: Path) -> None:
    path = tmp_path / "copy_styles.toml"
    path.write_text("[a]\nnl='N'\ntemplate='{quote}'", encoding="utf-8-sig")
    assert copy_styles(path).styles[-1].key == "a"


def test_every_sentence_has_both_languages_with_the_same_facts() -> None:
    text = resource("i18n/copy_style_problems.toml").read_text(encoding="utf-8")
    for code, sentence in tomllib.loads(text).items():
        facts = [sorted(re.findall(r"\{(\w+)\}", sentence[language])) for language in ("nl", "en")]
        assert facts[0] == facts[1], code
        assert "name" in facts[0]


NAMES = st.text(max_size=20)
STYLES = st.builds(
    CopyStyle,
    key=NAMES,
    nl=NAMES,
    en=NAMES,
    template=NAMES.map(lambda text: text.replace("{", "{{").replace("}", "}}") + "{quote}"),
    note=st.sampled_from(["", "{mark} {source}."]),
    marks=st.booleans(),
    paragraphs=NAMES,
    gap=NAMES,
    form=st.sampled_from(["text", "markdown"]),
    indented=st.booleans(),
    own=st.just(True),
)


@given(st.lists(STYLES, max_size=3, unique_by=lambda style: style.key))
def test_what_is_written_is_read_back(
    tmp_path_factory: pytest.TempPathFactory, styles: list[CopyStyle]
) -> None:
    styles = [style for style in styles if style.key not in {known.key for known in copy_styles().styles}]
    path = user_file(tmp_path_factory.mktemp("own"), own_styles_toml(styles))
    read = copy_styles(path)
    assert not read.problems
    assert [style for style in read.styles if style.own] == styles


def test_a_half_character_in_a_name_is_written_as_a_question_mark(tmp_path: Path) -> None:
    style = replace(copy_styles().style("plain"), key="a", nl="N\ud800", own=True)
    assert copy_styles(user_file(tmp_path, own_styles_toml([style]))).styles[-1].nl == "N?"


@given(st.text(alphabet=string.ascii_lowercase + "{}_", max_size=30))
def test_a_template_is_understood_or_refused_where_it_is_wrong(template: str) -> None:
    try:
        parts = parts_of(template)
    except CopyStyleProblem as problem:
        wrong = template[problem.at or 0 :][: problem.length]
        if not wrong or wrong[0] not in "{}":
            pytest.fail(f"{wrong!r} is not what is wrong with {template!r}")
    else:
        doubled = (
            part.text if part.field else part.text.replace("{", "{{").replace("}", "}}") for part in parts
        )
        assert "".join(doubled) == template


def test_the_file_explains_every_setting_and_every_field() -> None:
    explained = resource("quoting/copy_styles.toml").read_text(encoding="utf-8").partition("[plain]")[0]
    assert all(f"{{{field}}}" in explained for field in FIELDS if not field.startswith("old_"))
    assert all(field.name in explained for field in fields(CopyStyle) if field.name not in ("key", "own"))
