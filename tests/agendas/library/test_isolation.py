"""A document that points elsewhere makes nothing happen: no connection, no program, no other file."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from agendas.resources import PROJECT_ROOT
from tests.agendas.reading.sources.making import paragraph, raw_docx, raw_odt, run
from tests.agendas.reading.sources.making_pdfs import lines_drawn, written

_WATCH = """
import os, sys
_LOG = os.open(os.environ["WATCHED"], os.O_WRONLY | os.O_CREAT | os.O_APPEND)
_SUSPECT = ("socket.", "urllib.", "http.", "ftplib.", "subprocess.", "os.system", "os.exec", "os.posix_spawn",
            "os.startfile", "webbrowser.")

def _watch(event, args):
    if event.startswith(_SUSPECT) or (event == "open" and "geheim" in str(args[0])):
        os.write(_LOG, f"{event} {args[:2]!r}\\n".encode("utf-8", "replace"))

sys.addaudithook(_watch)
"""

_IMPORT = """
import sys
from pathlib import Path
from agendas.library.importing import import_files
from agendas.library.store import Library

with Library.open(Path(sys.argv[1])) as library:
    report = import_files(library, [Path(sys.argv[2])], anyway=True)
print(*(f"{one.name} {one.problem.code if one.problem else 'kept'}" for one in report.outcomes))
"""


def hostile_documents(folder: Path, secret: Path) -> None:
    """A document of each kind with every way to point elsewhere that its format has."""
    folder.mkdir()
    here, away = secret.as_uri(), "http://127.0.0.1:9/x"
    points_elsewhere = "".join(
        f'<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>{code} "{target}"</w:instrText>'
        '<w:fldChar w:fldCharType="separate"/><w:t>x</w:t><w:fldChar w:fldCharType="end"/></w:r>'
        for code in ("INCLUDETEXT", "INCLUDEPICTURE", "DDEAUTO")
        for target in (here, away)
    )
    (folder / "a.docx").write_bytes(raw_docx(paragraph(run("Tekst.") + points_elsewhere)))
    sources = "".join(
        f'<text:section><text:section-source xlink:href="{target}"/></text:section><draw:frame>'
        f'<draw:image xlink:href="{target}"/><draw:object xlink:href="{target}"/></draw:frame>'
        for target in (here, away)
    )
    linked = sources.replace("<text:section>", '<text:section xmlns:xlink="http://www.w3.org/1999/xlink">')
    linked = linked.replace("<draw:frame>", '<draw:frame xmlns:xlink="http://www.w3.org/1999/xlink">')
    (folder / "b.odt").write_bytes(raw_odt(f"<text:p>Tekst.</text:p>{linked}"))
    for name, target in (("c", here), ("d", away)):
        (folder / f"{name}.html").write_text(
            f'<!DOCTYPE html><html><head><base href="{target}"><link rel="stylesheet" href="{target}">'
            f'<script src="{target}"></script><meta http-equiv="refresh" content="0;url={target}"></head>'
            f'<body background="{target}"><p>Tekst.</p><img src="{target}"><iframe src="{target}"></iframe>'
            f'<object data="{target}"></object><video src="{target}"></video></body></html>'
        )
        (folder / f"{name}1.xml").write_text(f'<!DOCTYPE a SYSTEM "{target}"><a><al>Tekst.</al></a>')
        (folder / f"{name}2.xml").write_text(
            f'<!DOCTYPE a [<!ENTITY x SYSTEM "{target}"><!ENTITY % y SYSTEM "{target}">%y;]>'
            "<a><al>&x;</al></a>"
        )
        (folder / f"{name}3.xml").write_text(
            f'<?xml-stylesheet href="{target}"?><a xmlns:xi="http://www.w3.org/2001/XInclude" '
            f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="x {target}">'
            f'<xi:include href="{target}"/><al>Tekst.</al></a>'
        )
    action = f"/A << /S /URI /URI ({away}) >> /AA << /O << /S /Launch /F ({secret}) >> >>"
    (folder / "e.pdf").write_bytes(written([lines_drawn(["Tekst van een brief."])], page=action))


def traced(log: Path) -> list[str]:
    """A command that writes down every system call to the network or to open a file, where there is one."""
    strace = shutil.which("strace")
    command = [strace or "", "-f", "-qq", "-e", "trace=network,open,openat", "-o", str(log)]
    works = strace and subprocess.run([*command, "true"], capture_output=True, check=False).returncode == 0
    return command if works else []


@pytest.mark.parametrize("deep", [False, True], ids=["as Python sees it", "as the system sees it"])
def test_documents_that_point_elsewhere_make_nothing_happen(
    tmp_path: Path, deep: bool
) -> None:  # 36, 37, 39, 65
    secret = tmp_path / "geheim.xml"
    secret.write_text("<a><al>geheim</al></a>")
    hostile_documents(tmp_path / "in", secret)
    (tmp_path / "hooks").mkdir()
    (tmp_path / "hooks" / "sitecustomize.py").write_text(_WATCH)
    watched, calls = tmp_path / "watched", tmp_path / "calls"
    prefix = traced(calls) if deep else []
    if deep and not prefix:
        pytest.skip("this system cannot be looked at")
    paths = os.pathsep.join([str(tmp_path / "hooks"), str(PROJECT_ROOT)])
    done = subprocess.run(
        [*prefix, sys.executable, "-P", "-c", _IMPORT, tmp_path / "library", tmp_path / "in"],
        env=os.environ | {"PYTHONPATH": paths, "WATCHED": str(watched)},
        capture_output=True,
        text=True,
        check=True,
    )
    kept = ["a.docx", "b.odt", "c.html", "c3.xml", "d.html", "d3.xml", "e.pdf"]
    refused = ["c1.xml", "c2.xml", "d1.xml", "d2.xml"]
    expected = [f"{name} kept" for name in kept] + [f"{name} unsafe_xml" for name in refused]
    assert done.stdout.strip() == " ".join(sorted(expected))
    attempts = watched.read_text().splitlines()
    assert [each for each in attempts if "agendas.library.reader_process" not in each] == []
    assert attempts, "the hook saw the readers being started"
    suspect = re.compile(r"AF_INET|geheim")
    assert (
        not deep
        or [line for line in calls.read_text(errors="replace").splitlines() if suspect.search(line)] == []
    )
