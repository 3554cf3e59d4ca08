"""A text that the database refuses is told to the person; nothing is stored, and no page breaks."""

import pytest
from django.contrib.messages import get_messages
from django.contrib.messages.storage.fallback import FallbackStorage
from django.db import DataError
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from jiheng.web.records.unstorable import WORDS, UnstorableMiddleware

TOO_LONG = DataError("value too long for type character varying(60)")
TOO_MANY_DIGITS = ValueError("Exceeds the limit (4300 digits) for integer string conversion")
NUL = ValueError("A string literal cannot contain NUL (0x00) characters.")


def _answer(request: HttpRequest, problem: Exception) -> HttpResponse | None:
    request.session = {}  # type: ignore[assignment]
    request._messages = FallbackStorage(request)  # type: ignore[attr-defined]
    return UnstorableMiddleware(lambda _: HttpResponse()).process_exception(request, problem)


@pytest.mark.parametrize("problem", [TOO_LONG, NUL, TOO_MANY_DIGITS, OverflowError("too large for SQLite INTEGER")])
def test_a_form_leads_back_with_the_reason(problem: Exception) -> None:
    request = RequestFactory().post("/2022/FL01/targets/1/comment/", {"words": "甲"})
    answer = _answer(request, problem)
    assert answer is not None
    assert (answer.status_code, [str(each) for each in get_messages(request)]) == (302, [WORDS])


def test_a_grid_and_a_piece_of_a_page_are_answered_in_their_own_way() -> None:
    grid = _answer(RequestFactory().post("/", headers={"X-Grid": "save"}), TOO_LONG)
    piece = _answer(RequestFactory().post("/", headers={"HX-Request": "true"}), TOO_LONG)
    assert grid is not None
    assert piece is not None
    assert (grid["Content-Type"], WORDS in piece.content.decode()) == ("application/json", True)


def test_an_address_is_refused_and_other_faults_are_not_hidden() -> None:
    answer = _answer(RequestFactory().get("/", {"q": "\0"}), NUL)
    assert answer is not None
    assert (answer.status_code, "这个请求办不了" in answer.content.decode()) == (400, True)
    assert _answer(RequestFactory().get("/"), ValueError("else")) is None
