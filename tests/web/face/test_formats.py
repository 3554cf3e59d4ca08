"""Dates in forms."""

from datetime import date

import pytest
from django import forms


class DayForm(forms.Form):
    """One date."""

    on = forms.DateField(widget=forms.DateInput(attrs={"type": "date"}))


def test_a_date_field_is_filled_in_as_browsers_read_it() -> None:
    assert 'value="2024-03-05"' in str(DayForm(initial={"on": date(2024, 3, 5)})["on"])


@pytest.mark.parametrize("typed", ["2024-03-05", "2024/3/5", "2024.3.5", "2024年3月5日"])
def test_a_date_is_read_however_people_type_it(typed: str) -> None:
    form = DayForm({"on": typed})
    assert form.is_valid()
    assert form.cleaned_data["on"] == date(2024, 3, 5)
