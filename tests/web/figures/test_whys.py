"""Points open how each of them came about, from the desk and every list, for those who see the unit."""

import pytest

from jiheng.web.self_evaluations.models import SelfEvaluation, Submission
from tests.web.conftest import SEEN_ON_THE_BRANCH, District


@pytest.mark.any_database
def test_a_score_opens_how_each_point_came_about(district: District, evaluation: SelfEvaluation) -> None:
    made = Submission.objects.get(self_evaluation=evaluation)
    score = f"/2022/FL01/self-evaluations/{evaluation.pk}/submissions/1/score/"
    assert {who: district.client(who).get(score).status_code for who in SEEN_ON_THE_BRANCH} == SEEN_ON_THE_BRANCH
    page = district.client("preparer").get(score, headers={"HX-Request": "true"}).content.decode()
    for words in (f"{made.total}分，{made.grade}", "第1次提交", "按当日规则算定", "88.89%"):
        assert words in page
    for address in ("/2022/self-evaluations/", "/2022/summary/"):
        assert f'href="{score}" data-beside' in district.client("bureau_officer").get(address).content.decode(), address
    assert f'href="{score}"' in district.client("bureau_officer").get("/").content.decode()
