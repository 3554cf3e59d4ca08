"""Text is made fit for XML and pages without losing a letter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiheng.documents.printing.printable_text import printable


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("绩效 100%", "绩效 100%"),
        ("一\r\n二\r三\u2028四", "一\n二\n三\n四"),
        ("一\t二", "一 二"),
        ("\x00一\x0b\x1b二\ufeff\ufffe\ud800", "一二"),
        ("生僻字𬭎", "生僻字𬭎"),
    ],
)
def test_only_what_no_page_can_hold_is_dropped(written: str, printed: str) -> None:
    assert printable(written) == printed


@given(st.text())
def test_what_is_printable_stays_as_it_is(written: str) -> None:
    assert printable(printable(written)) == printable(written)
