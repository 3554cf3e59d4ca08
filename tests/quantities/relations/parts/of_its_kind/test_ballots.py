"""What those who voted thought of each matter."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    "186名代表参加测评。路面改造满意150票、基本满意34票、不满意2票；小学迁建满意141票、基本满意44票、不满意1票。": [
        (Relation.SUM, True, "150＋34＋2＝186名")
    ],
    # one row of three
    "186名代表参加测评。甲路满意105票、基本满意34票、不满意2票；乙路满意141票、基本满意44票、不满意1票；丙路满意118票、基本满意68票、不满意0票。": [
        (Relation.SUM, True, "141＋44＋1＝186名"),
        (Relation.SUM, False, "105＋34＋2＝141名≠186名，相差45名"),
    ],
    # the number of those who answered
    "168名代表参加测评。甲路满意150票、基本满意34票、不满意2票；乙路满意141票、基本满意44票、不满意1票。": [
        (Relation.SUM, False, "150＋34＋2＝186名≠168名，相差18名")
    ],
    "实到代表326名。表决结果：赞成318票，反对5票，弃权13票。": [
        (Relation.SUM, False, "318＋5＋13＝336名≠326名，相差10名")
    ],
    # some did not vote
    "实到代表326名。表决结果：赞成318票，反对4票，弃权2票。": [],
    # nobody is said to have voted
    "共有326名代表。表决结果：赞成318票，反对5票，弃权13票。": [],
}


@pytest.mark.parametrize("text", STATED, ids=list(STATED))
def test_all_who_voted_gave_one_answer_on_each_matter(text: str) -> None:
    assert stated(text) == STATED[text]
