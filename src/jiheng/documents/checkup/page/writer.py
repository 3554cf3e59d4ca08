"""Puts the page together: one file with its style inside, no script, no network."""

import base64
import hashlib
from functools import cache
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined, Template
from markupsafe import Markup

from jiheng import __version__
from jiheng.checks.checkup import Checkup
from jiheng.core.document import Document
from jiheng.documents.checkup.page.printed import printed_checkup
from jiheng.documents.printing.printable_text import printable

STYLES = ("page.css", "findings.css")


def checkup_page(checkup: Checkup, document: Document) -> str:
    """The page; the same checkup gives the same text. `document` is the report as it was checked."""
    style = _style()
    return _template().render(
        checkup=checkup,
        printed=printed_checkup(checkup, document),
        version=__version__,
        style=Markup(style),
        style_hash="sha256-" + base64.b64encode(hashlib.sha256(style.encode()).digest()).decode(),
    )


@cache
def _style() -> str:
    folder = files("jiheng.documents.checkup.page").joinpath("style")
    return "\n".join(folder.joinpath(name).read_text(encoding="utf-8") for name in STYLES)


@cache
def _template() -> Template:
    def load(name: str) -> str:
        return files("jiheng.documents.checkup.page").joinpath(name).read_text(encoding="utf-8")

    environment = Environment(
        loader=FunctionLoader(load), autoescape=True, undefined=StrictUndefined, auto_reload=False
    )
    environment.filters["printable"] = printable
    return environment.get_template("page.jinja")
