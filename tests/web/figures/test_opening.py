"""A figure opens with its formula, the figures it is made of and its records; a record opens with its columns."""

from urllib.parse import quote

import pytest

from jiheng.web.activities.models import Complaint, RightsCase
from jiheng.web.self_evaluations.models import SelfEvaluation
from tests.web.conftest import YEAR, District

NAME = "贷款.发放金额"
FIGURE = f"/{YEAR}/FL01/figures/?name={quote(NAME)}"
RECORD = f"/{YEAR}/FL01/figures/records/loans/D2022-01/"


@pytest.mark.usefixtures("evaluation")
def test_a_figure_shows_its_formula_and_one_click_further_its_records(district: District) -> None:
    page = district.client("unit_reviewer").get(FIGURE).content.decode()
    assert f"<h1>{NAME}</h1>" in page
    assert "<strong>240万元</strong>" in page
    assert "“放款金额”合计" in page
    assert f'href="{RECORD}"' in page
    record = district.client("unit_reviewer").get(RECORD).content.decode()
    assert "放款金额" in record
    assert "30万元" in record


@pytest.mark.usefixtures("evaluation")
def test_beside_a_page_only_the_piece_is_sent(district: District) -> None:
    piece = district.client("preparer").get(FIGURE, headers={"HX-Request": "true"}).content.decode()
    assert f"<h2>{NAME}</h2>" in piece
    assert "<html" not in piece


def test_a_figure_of_a_piece_of_work_is_told_as_the_work_tells_it(
    district: District, evaluation: SelfEvaluation
) -> None:
    asked = {"name": "指标.1.实际完成值", "of": evaluation.subject}
    page = district.client("preparer").get(f"/{YEAR}/FL01/figures/", asked).content.decode()
    assert "指标.1.实际完成值" in page
    assert evaluation.get_absolute_url() in page
    assert district.client("preparer").get(f"/{YEAR}/FL01/figures/", {"name": asked["name"]}).status_code == 404


@pytest.mark.usefixtures("evaluation")
def test_a_figure_with_a_filter_opens_too(district: District) -> None:
    page = district.client("preparer").get(f"/{YEAR}/FL01/figures/", {"name": "活动.场次（类别=宣传教育）"})
    assert page.status_code == 200
    assert "活动[" in page.content.decode()


@pytest.mark.usefixtures("evaluation")
def test_what_is_not_there_says_so(district: District) -> None:
    for address in (f"/{YEAR}/FL01/figures/?name=%E6%97%A0", f"/{YEAR}/FL01/figures/records/loans/none/"):
        assert district.client("preparer").get(address).status_code == 404


@pytest.mark.usefixtures("evaluation")
@pytest.mark.parametrize("address", [FIGURE, RECORD])
def test_figures_and_records_are_for_those_on_the_branch(district: District, address: str) -> None:
    assert district.client("nobody").get(address).status_code == 302
    for name in ("stranger", "administrator"):
        assert district.client(name).get(address).status_code == 404


def test_rows_about_single_people_open_for_their_unit_alone_and_without_names(district: District) -> None:
    place = {"unit_year": district.unit_year, "code": "W1"}
    RightsCase.objects.create(**place, on="2022-05-06", request="legal", name="虚构的求助人")
    Complaint.objects.create(**place, on="2022-05-06", due_on="2022-06-30", subject="停车", complainant="虚构的投诉人")
    for table, name in (("rights_cases", "虚构的求助人"), ("complaints", "虚构的投诉人")):
        address = f"/{YEAR}/FL01/figures/records/{table}/W1/"
        page = district.client("preparer").get(address).content.decode()
        assert "W1" in page
        assert name not in page
        assert "只有承办人能看" in page
        assert district.client("supervisor").get(address).status_code == 404
    counted = district.client("supervisor").get(f"/{YEAR}/FL01/figures/", {"name": "维权.受理件数"}).content.decode()
    assert "/figures/records/rights_cases/W1/" not in counted
