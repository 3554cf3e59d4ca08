"""HTML pages that need nothing else, no script, no network, no other file: their template, their style inside."""

import base64
import hashlib
from collections.abc import Callable, Mapping
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined, Template
from markupsafe import Markup

from jiheng.documents.printing.printable_text import printable


def page_template(package: str, filters: Mapping[str, Callable[..., object]] | None = None) -> Template:
    """The page.jinja beside a package's code, and what it includes."""

    def load(name: str) -> str:
        return files(package).joinpath(name).read_text(encoding="utf-8")

    environment = Environment(
        loader=FunctionLoader(load), autoescape=True, undefined=StrictUndefined, auto_reload=False
    )
    environment.filters |= {"printable": printable, **(filters or {})}
    return environment.get_template("page.jinja")


def page_style(package: str, *sheets: str) -> str:
    """What all such pages look like, then the sheets beside a package's code."""
    ground = files("jiheng.documents.printing").joinpath("single_page.css")
    own = (files(package).joinpath(sheet) for sheet in sheets)
    return "\n".join(sheet.read_text(encoding="utf-8") for sheet in (ground, *own))


def style_context(style: str) -> dict[str, object]:
    """The style for the template, and the source expression by which a strict policy lets in exactly this one."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return {"style": Markup(style), "style_hash": f"sha256-{digest}"}
