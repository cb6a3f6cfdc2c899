"""The pages, the names and the PDF of what is to be printed. Works on any thread."""

from __future__ import annotations

from agendas.exporting.wording import document_line, meeting_line
from agendas.quoting.quotes import for_copying
from gui.printing.lined_pages import LinedPages
from gui.printing.wishes import AgendaToPrint, PrintChoices, QuotesToPrint, ThingToPrint
from gui.widgets.pdf import pdf_of_pages
from gui.widgets.printed_pages import PrintedPages


def pages_of(thing: ThingToPrint, choices: PrintChoices) -> PrintedPages:
    """The thing laid out on A4."""
    if isinstance(thing, AgendaToPrint):
        from gui.printing.agenda_pages import AgendaPages

        return AgendaPages(thing.agenda, choices)
    from agendas.exporting.collection_formats import collection_html_for_print

    html = collection_html_for_print(thing.quotes, thing.grouping, with_notes=choices.notes)
    return LinedPages(html)


def title_of(thing: ThingToPrint) -> str:
    """What the document calls itself."""
    if isinstance(thing, AgendaToPrint):
        return for_copying(thing.agenda.title) or document_line(thing.agenda)
    return _collection_title(thing)


def running_title_of(thing: ThingToPrint) -> str:
    """What stands above every page but the first; short: the meeting, not the title of the letter."""
    return meeting_line(thing.agenda) if isinstance(thing, AgendaToPrint) else _collection_title(thing)


def suggested_file_name(thing: ThingToPrint) -> str:
    """What to call the PDF, with its suffix."""
    from agendas.exporting.formats import file_name

    name = document_line(thing.agenda) if isinstance(thing, AgendaToPrint) else _collection_title(thing)
    return f"{file_name(name) or 'Standpunt'}.pdf"


def pdf_of_thing(thing: ThingToPrint, choices: PrintChoices) -> bytes:
    """The thing as a PDF."""
    return pdf_of_pages(lambda: pages_of(thing, choices), title_of(thing), running_title_of(thing))


def _collection_title(thing: QuotesToPrint) -> str:
    from agendas.exporting.collection import collection_title

    return collection_title(thing.quotes)
