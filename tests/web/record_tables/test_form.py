"""Forms drawn from a record's own description."""

import pytest

from jiheng.core.budget_unit import Duty
from jiheng.web.record_tables.form import RecordForm


@pytest.mark.parametrize("code", ["a/b", "</script>", "甲?", "Z#1", "Z\\1"])
def test_a_code_that_no_address_can_hold_is_refused_at_its_field(code: str) -> None:
    form = RecordForm(Duty, ("code", "text"), {"code": code, "text": "履行职责。"})
    assert not form.is_valid()
    assert list(form.errors) == ["code"]


def test_a_usual_code_is_taken() -> None:
    form = RecordForm(Duty, ("code", "text"), {"code": "Z-1", "text": "履行职责。"})
    assert form.is_valid(), form.errors
