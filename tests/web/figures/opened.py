"""The figures that a page opens."""

from urllib.parse import unquote

from tests.web.conftest import YEAR

FIGURES = f"/{YEAR}/FL01/figures/?"


def opened(page: str) -> set[str]:
    """Their names."""
    parts = page.split(f'href="{FIGURES}')[1:]
    asked = [unquote(part.partition('"')[0]) for part in parts]
    return {each.removeprefix("name=").partition("&")[0] for each in asked}
