"""Forms drawn from a record's own description."""

import pytest

from jiheng.core.budget_unit import Duty
from jiheng.web.record_tables.form import RecordForm


@pytest.mark.parametrize("code", ["甲 乙", "甲、乙", "Z" * 61, "Z1\n2", "Z\x001"])
def test_what_is_no_code_is_refused_at_its_field(code: str) -> None:
    form = RecordForm(Duty, ("code", "text"), {"code": code, "text": "履行职责。"})
    assert not form.is_valid()
    assert list(form.errors) == ["code"]


@pytest.mark.parametrize("code", ["Z-1", "粤财〔2022〕7号/3", "#3", "a?b=c", "Z\\1", "</script>"])
def test_a_code_is_taken_as_people_number_things(code: str) -> None:
    form = RecordForm(Duty, ("code", "text"), {"code": code, "text": "履行职责。"})
    assert form.is_valid(), form.errors
    assert form.cleaned_data["code"] == code
