"""The sentences of the trail."""

from datetime import UTC, datetime

import pytest

from jiheng.web.face.parts import Entry
from jiheng.web.records.entries import entry_of
from jiheng.web.records.models import Event


@pytest.mark.parametrize(
    ("words", "person", "deed", "said"),
    [
        ("李某（填报人）提交审核", "李某（填报人）", "提交审核", ""),
        (
            "周某（甲局（本级））（单位审核人）退回修改：样本量（份）未填：补",
            "周某（甲局（本级））（单位审核人）",
            "退回修改",
            "样本量（份）未填：补",
        ),
        ("年度开放", "", "年度开放", ""),
    ],
)
def test_a_sentence_of_the_trail_is_taken_apart(words: str, person: str, deed: str, said: str) -> None:
    event = Event(at=datetime(2024, 3, 5, tzinfo=UTC), words=words)
    assert entry_of(event) == Entry(person, event.at, deed, said)
