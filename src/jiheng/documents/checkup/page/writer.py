"""Puts the page together: one file with its style inside, no script, no network."""

from functools import cache

from jinja2 import Template

from jiheng import __version__
from jiheng.checks.checkup import Checkup
from jiheng.core.document import Document
from jiheng.documents.checkup.page.printed import printed_checkup
from jiheng.documents.printing.single_page import page_style, page_template, style_context

PACKAGE = "jiheng.documents.checkup.page"
STYLES = ("style/page.css", "style/findings.css")


def checkup_page(checkup: Checkup, document: Document) -> str:
    """The page; the same checkup gives the same text. `document` is the report as it was checked."""
    return _template().render(
        checkup=checkup,
        printed=printed_checkup(checkup, document),
        version=__version__,
        **style_context(_style()),
    )


@cache
def _style() -> str:
    return page_style(PACKAGE, *STYLES)


@cache
def _template() -> Template:
    return page_template(PACKAGE)
