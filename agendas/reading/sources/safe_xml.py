"""XML and HTML → a tree, without ever opening anything else.

No entity is expanded, no document type is read, nothing is fetched. The depth of XML is what libxml2
allows without ``huge_tree`` (256). Needs lxml, which is imported on first use.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

from agendas.problems import DocumentProblem
from agendas.reading.sources import SourceDocument

Element: TypeAlias = Any
"""An element of lxml, which has no types."""

MOST_ELEMENTS = 1_000_000
MOST_PAGE_ELEMENTS = 200_000
"""A long letter has some thousands; reading these takes seconds."""

_DOCTYPE = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_WIDE_DOCTYPE = re.compile("<!\\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_ROOT = re.compile(r"<[A-Za-z_]")
_PROLOG = re.compile(r"<\?.*?\?>|<!--.*?-->", re.DOTALL)
_WIDE = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"<\0", "utf-16-le"), (b"\0<", "utf-16-be"))


def parse_xml(data: bytes, name: str) -> Element:
    """The root of an XML document. Raises DocumentProblem: unsafe_xml, too_deep, damaged, archive_crowd."""
    from lxml import etree

    if _has_doctype(data):
        raise DocumentProblem("unsafe_xml", name)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_pis=True,
        remove_comments=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        code = "too_deep" if "depth" in str(error).lower() else "damaged"
        raise DocumentProblem(code, name) from error
    except (ValueError, LookupError) as error:
        raise DocumentProblem("damaged", name) from error
    if root is None or root.getroottree().docinfo.internalDTD is not None:
        raise DocumentProblem("unsafe_xml", name)
    return _not_too_many(root, MOST_ELEMENTS, name)


def _not_too_many(root: Element, most: int, name: str) -> Element:
    if sum(1 for _ in root.iter()) > most:
        raise DocumentProblem("archive_crowd", name, limit=most)
    return root


def _has_doctype(data: bytes) -> bool:
    """Whether a document type stands before the root element, comments and instructions left out."""
    for mark, encoding in _WIDE:
        if data.startswith(mark):
            data = data.decode(encoding, errors="replace").encode("utf-8")
            break
    if not _DOCTYPE.search(data):
        return False
    prolog = _PROLOG.sub("", data.decode("latin-1"))
    root = _ROOT.search(prolog)
    found = _WIDE_DOCTYPE.search(prolog)
    return bool(found and (root is None or found.start() < root.start()))


def parse_html(text: str, name: str) -> Element:
    """The root of an HTML document, mended as browsers do.

    Raises DocumentProblem: empty, too_deep, archive_crowd.
    """
    from lxml import etree

    parser = etree.HTMLParser(
        encoding="utf-8",
        no_network=True,
        huge_tree=False,
        remove_pis=True,
        remove_comments=True,
    )
    try:
        root = etree.fromstring(text.replace("\0", "").encode("utf-8"), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise DocumentProblem("empty", name) from error
    if any("depth" in entry.message.lower() for entry in parser.error_log):
        raise DocumentProblem("too_deep", name)
    if root is None:
        raise DocumentProblem("empty", name)
    return _not_too_many(root, MOST_PAGE_ELEMENTS, name)


def local(element: Element) -> str:
    """An element's name without its namespace; empty for what is no element."""
    tag = element.tag
    return _local(tag) if isinstance(tag, str) else ""


@functools.lru_cache(maxsize=1024)
def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


def attribute(element: Element, key: str) -> str | None:
    """An attribute by its name without namespace: the element's own namespace, none, or any other."""
    tag = element.tag
    namespace = tag[: tag.rfind("}") + 1]
    value: str | None = element.get(namespace + key)
    if value is None:
        value = element.get(key)
    if value is None:
        value = next((found for name, found in element.items() if _local(name) == key), None)
    return value


def children(element: Element, *names: str) -> Iterator[Element]:
    """The child elements with one of these local names."""
    return (child for child in element if local(child) in names)


def child(element: Element | None, *path: str) -> Element | None:
    """The first descendant along a path of local names, if there is one."""
    for name in path:
        if element is None:
            return None
        element = next(children(element, name), None)
    return element


def no_deeper(reader: Callable[[bytes, str], SourceDocument]) -> Callable[[bytes, str], SourceDocument]:
    """A reader that calls itself for each level and says ``too_deep`` when there are too many."""

    @functools.wraps(reader)
    def guarded(data: bytes, name: str) -> SourceDocument:
        try:
            return reader(data, name)
        except RecursionError as error:
            raise DocumentProblem("too_deep", name) from error

    return guarded
