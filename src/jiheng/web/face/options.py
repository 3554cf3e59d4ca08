"""The choices of a list as HTML, made without a template: a grid has one in every row."""

from functools import lru_cache
from html import escape

from django.utils.safestring import SafeString, mark_safe

Choices = tuple[tuple[str, str], ...]
"""What is sent and what is read, of each choice."""


@lru_cache(maxsize=512)
def options_html(choices: Choices, chosen: str) -> SafeString:
    """The choices in their order."""
    return mark_safe(  # every part is escaped
        "".join(
            f'<option value="{escape(key)}"{" selected" if key == chosen else ""}>{escape(told)}</option>'
            for key, told in choices
        )
    )
