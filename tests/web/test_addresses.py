"""Whatever a code holds, its page has an address."""

from urllib.parse import unquote

import pytest
from django.urls import resolve, reverse
from django.utils.html import escape

from jiheng.web.budgets.models import Project
from tests.web.conftest import YEAR, District

CODES = ("X1", "2022/07", "..", ".", "new", "a?b#c", "甲\\乙", "100%", "~2F", "a%2Fb", "</script>", 'x"y', "a&b")


@pytest.mark.parametrize("code", CODES)
def test_the_address_of_a_code_leads_back_to_it(code: str) -> None:
    address = reverse("projects:project", args=[YEAR, "FL01", code])
    match = resolve(unquote(address))
    assert (match.view_name, match.kwargs["code"]) == ("projects:project", code)


@pytest.mark.any_database
@pytest.mark.parametrize("code", CODES)
def test_a_project_with_any_code_has_its_page(district: District, code: str) -> None:
    project = Project(unit_year=district.unit_year, code=code, name="示例项目", short_name="示例")
    project.save()
    client = district.client("preparer")
    page = client.get(f"/{YEAR}/FL01/budgets/").content.decode()
    address = reverse("projects:project", args=[YEAR, "FL01", code])
    assert f'href="{escape(address)}"' in page
    answer = client.get(address)
    assert (answer.status_code, answer.context["project"].code) == (200, code)
