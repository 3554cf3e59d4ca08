"""From which of our pages a request comes, so that one can be led back there."""

from urllib.parse import urlsplit

from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme


def page_before(request: HttpRequest, otherwise: str = "/") -> str:
    """The path of the page on which a form was filled in or a link followed."""
    return own_path(request, request.headers.get("HX-Current-URL") or request.headers.get("Referer", ""), otherwise)


def own_path(request: HttpRequest, address: str, otherwise: str = "/") -> str:
    """The path of an address that is one of ours; of any other address nothing is taken over."""
    if not url_has_allowed_host_and_scheme(address, allowed_hosts={request.get_host()}):
        return otherwise
    parts = urlsplit(address)
    if not parts.path.startswith("/"):
        return otherwise
    return f"{parts.path}?{parts.query}" if parts.query else parts.path
