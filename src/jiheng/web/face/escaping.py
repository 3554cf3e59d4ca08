"""Text as HTML, for parts that a page has hundreds of."""

from html import escape

from django.utils.safestring import SafeString


def escaped(told: str) -> SafeString:
    """The text as HTML; what is HTML already stays.

    Django's own function first looks whether the text is one that is translated when it is shown; none here is, and
    looking takes longer than the rest.
    """
    return told if isinstance(told, SafeString) else SafeString(escape(told))
