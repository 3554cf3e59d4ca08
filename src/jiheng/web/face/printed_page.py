"""Forms and reports as the pages that are printed, which bring their own style."""

import html
import re

from django.http import HttpResponse

_OWN_POLICY = re.compile(r'http-equiv="Content-Security-Policy" content="([^"]+)"')


def printed_page(text: str) -> HttpResponse:
    """A page of `html_text`: its style is let in by its digest, and only our own pages may frame it."""
    policy = _OWN_POLICY.search(text)
    assert policy is not None
    response = HttpResponse(text)
    response["Content-Security-Policy"] = f"{html.unescape(policy.group(1))}; frame-ancestors 'self'"
    response["X-Frame-Options"] = "SAMEORIGIN"
    return response
