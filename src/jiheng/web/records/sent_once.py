"""A form that is sent twice does one thing: the second time leads to where the first one led."""

import hashlib
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.contrib.messages import constants
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase, HttpResponseRedirectBase
from django.shortcuts import redirect
from django.utils import timezone

from jiheng.web.accounts.models import Person
from jiheng.web.accounts.pages_before import page_before
from jiheng.web.face.grid import wants_json
from jiheng.web.records.models import SentForm

TOKEN = "csrfmiddlewaretoken"  # the name of a field; its value is new on every page that is drawn
KEPT = timedelta(days=2)
WORDS = "同样的内容刚才已经提交，没有重复办理；确要再办一次，请刷新页面后重新填写。"


class SentOnceMiddleware:
    """Remembers forms that led on. A form that was refused, or shown again with errors, may be sent again as it is."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        sent = getattr(request, "jiheng_sent_form", None)
        if isinstance(sent, SentForm):
            if isinstance(response, HttpResponseRedirectBase) and not _was_refused(request):
                SentForm.objects.filter(pk=sent.pk).update(led_to=response.url[:500])
            else:
                sent.delete()
        return response

    def process_view(
        self, request: HttpRequest, _view: Callable[..., Any], _args: tuple[Any, ...], _place: dict[str, Any]
    ) -> HttpResponse | None:
        """None lets the view act: nobody has sent this form from this page with this content before."""
        is_plain = request.method == "POST" and not wants_json(request) and not request.headers.get("HX-Request")
        if not is_plain or not isinstance(request.user, Person) or TOKEN not in request.POST:
            return None
        sent, is_new = SentForm.objects.get_or_create(digest=_digest(request), defaults={"person": request.user})
        if is_new:
            SentForm.objects.filter(person=request.user, at__lt=timezone.now() - KEPT).delete()
            request.jiheng_sent_form = sent  # type: ignore[attr-defined]  # kept on the request it belongs to
            return None
        messages.warning(request, WORDS)
        return redirect(sent.led_to or page_before(request))


def _digest(request: HttpRequest) -> str:
    told = [request.get_full_path(), str(request.user.pk)]
    told += [f"{name}={text}" for name, texts in request.POST.lists() for text in texts]
    told += [f"{name}={each.name} {each.size}" for name, files in request.FILES.lists() for each in files]
    return hashlib.sha256("\0".join(told).encode()).hexdigest()


def _was_refused(request: HttpRequest) -> bool:
    """Whether the view has something to say that went wrong; reading the messages would use them up."""
    queued = getattr(messages.get_messages(request), "_queued_messages", ())
    return any(each.level >= constants.ERROR for each in queued)
