"""One statement for each slip."""

import pytest

from jiheng.quantities.reading import Reading
from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    # the share of the wrong part is right once the part is
    "公开信息299条，其中有效226条，无效37条，有效率87.63%。": [(Relation.SUM, False, "226＋37＝263条≠299条，相差36条")],
    # another part is wrong: the share is right
    "公开信息299条，其中有效262条，无效73条，有效率87.63%。": [
        (Relation.SUM, False, "262＋73＝335条≠299条，相差36条"),
        (Relation.RATE, True, "262条÷299条＝87.63%"),
    ],
    # the total stands in the sentence before
    "收到建议128件。财政类20件，占15.6%；城乡类64件，占34.4%；农业类64件，占50%。": [
        (Relation.SUM, False, "20＋64＋64＝148件≠128件，相差20件")
    ],
    # a share that stays wrong is told as well
    "收到申请1,458件，办结878件，未办结570件，办结率80.9%。": [
        (Relation.REMAINDER, False, "1458－878＝580件≠570件，相差10件"),
        (Relation.RATE, False, "878件÷1,458件＝60.22%≠80.9%"),
    ],
    # of two sums the one whose total is wrong
    "三公经费29万元，其中：出国费0万元，公务用车购置及运行费26万元（购置费0万元，运行费28万元），接待费1万元。": [
        (Relation.SUM, False, "0＋28＝28万元≠26万元，相差2万元")
    ],
    # of two sums in which the same part is wrong one
    "经费（预算/决算/节约，万元）：出国8.5/6.2/2.3；用车42.0/36.8/3.4；接待12.3/7.9/4.4；合计62.8/52.7/10.1。": [
        (Relation.SUM, True, "6.2＋2.3＝8.5万元"),
        (Relation.SUM, False, "36.8＋3.4＝40.2万元≠42.0"),
        (Relation.SUM, True, "7.9＋4.4＝12.3万元"),
        (Relation.SUM, True, "8.5＋42.0＋12.3＝62.8万元"),
        (Relation.SUM, True, "2.3＋3.4＋4.4＝10.1万元"),
    ],
    # the base is wrong, though the change is made up of those behind it
    "经费预算196万元，较上年的419万元减少22万元；其中：接待费24万元，较上年减少12万元；用车费172万元，较上年减少10万元。": [
        (Relation.SUM, True, "24＋172＝196万元"),
        (Relation.GROWTH, False, "419万元－196万元＝223万元≠22万元，相差201万元"),
        (Relation.SUM, True, "12＋10＝22万元"),
    ],
    # the rate follows from the same slip
    "收到申请1,458件，办结878件，未办结570件，办结率60.9%。": [
        (Relation.REMAINDER, False, "1458－878＝580件≠570件，相差10件")
    ],
}


@pytest.mark.parametrize(("sentence", "statements"), STATED.items())
def test_a_slip_is_told_by_one_statement(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements


def test_a_total_told_before_its_parts_and_behind_them_is_told_wrong_once() -> None:
    text = "综合得分93.5分，其中决策19分、过程18.5分、产出36分、效益21分，四项合计93.5分。"
    wrong = [each for each in Reading(text).statements if not each.holds]
    assert [(each.arithmetic, each.target.start) for each in wrong] == [
        ("19＋18.5＋36＋21＝94.5分≠93.5分，相差1分", text.rindex("93.5"))
    ]
