"""One HTML file that needs nothing else: its style is in it, it loads nothing and runs nothing.

Light or dark as the reader's system wishes; on paper always light. Needs the standard library alone.
"""

from __future__ import annotations

import functools
from html import escape as escaped

from agendas.exporting.paper_styles import Colours, colours, entity_colours
from agendas.resources import resource

__all__ = ["escaped", "html_page"]

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""Even if something of a document would slip through as mark-up, a browser may not load or run it."""


def html_page(title: str, body: str, *, landscape: bool = False) -> str:
    """The page around ``body``, which is HTML already; ``title`` is text."""
    page = "" if landscape else "@media print { @page { size: A4 portrait; } }"
    return (
        '<!DOCTYPE html>\n<html lang="nl">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{escaped(title)}</title>\n<style>\n{_style()}{page}</style>\n</head>\n"
        f"<body>\n{body}</body>\n</html>\n"
    )


@functools.cache
def _style() -> str:
    light, dark = (_properties(colours(theme), entity_colours(theme)) for theme in ("light", "dark"))
    sheet = resource("exporting/screen.css").read_text(encoding="utf-8")
    hues = "".join(f".e.{kind} {{ --hue: var(--entity-{kind}); }}\n" for kind in entity_colours("light"))
    return (
        f":root {{ color-scheme: light dark; {light} }}\n"
        f"@media screen and (prefers-color-scheme: dark) {{ :root {{ {dark} }} }}\n{sheet}{hues}"
    )


def _properties(roles: Colours, hues: Colours) -> str:
    own = [f"--{role.replace('_', '-')}: {colour};" for role, colour in roles.items()]
    return " ".join(own + [f"--entity-{kind}: {colour};" for kind, colour in hues.items()])
