"""What a clause states of its figure is read behind the sentence elsewhere that it goes on from."""

from functools import partial

import pytest

from jiheng.checks.manuscript.drawn import read_behind
from jiheng.checks.manuscript.manuscript import Manuscript
from tests.work import calls


@pytest.mark.parametrize(
    ("told", "again", "working"),
    [
        (
            "接待来访456件次，其中婚姻家庭类212件次。",
            "婚姻家庭类来访仍居首位，占全部来访的56.5%。",
            "第2段：212件次÷456件次＝46.49%≠56.5%",
        ),
        (
            "救助困难妇女126人，发放救助金37.8万元。",
            "救助金按每人3500元一次性发放。",
            "第2段：37.8万元÷126人＝3000元≠3500元",
        ),
    ],
)
def test_it_does_not_follow_from_the_amounts_there(told: str, again: str, working: str) -> None:
    assert [text for text, holds in _told(told, again) if not holds] == [working]


def test_an_average_may_go_on_from_the_sentence_right_before_it() -> None:
    assert _told("累计拿出60万元，救助妇女300人。平均每人获助2500元。", "") == [("60万元÷300人＝2000元≠2500元", False)]


@pytest.mark.parametrize(
    ("told", "again"),
    [
        ("区级安排创业贷款贴息资金86万元，支付贴息79.2万元。", "贴息资金还有6.8万元没有支出。"),
        ("接待来访456件次，其中婚姻家庭类212件次。", "婚姻家庭类来访仍居首位，占全部来访的46.5%。"),
        ("救助困难妇女126人，发放救助金37.8万元。", "救助金按每人3000元一次性发放。"),
    ],
)
def test_it_follows_from_the_amounts_there(told: str, again: str) -> None:
    assert [holds for _, holds in _told(told, again)] == [True]


@pytest.mark.parametrize(
    ("told", "again"),
    [
        ("安排贴息资金86万元，支付79.2万元。", "贷款户满意率92.9%。"),
        ("检查企业120家，发现隐患86处。", "危化企业平均每家隐患3处。"),
        ("贷款余额4.0亿元，年初3.2亿元。", "存款余额增长12%。"),
        ("区级安排贴息资金86万元，支付79.2万元。", "市级资金执行率95%。"),
        ("水果产量12.8万吨，比上年增产0.9万吨。", "蔬菜产量增长8.6%。"),
        ("举办家庭教育讲座48场，受众3840人次。", "平均每期培训65人次参加。"),
        ("项目总投资8600万元，已完成投资6450万元。", "工程形象进度达到70%。"),
        ("投入得分18分，过程得分19.5分，产出得分29分，效益得分28分。", "上年综合得分95.5分。"),
        ("信访件312件，办结305件。", "尚未办结的投诉17件。"),
        ("融资增量6.5万亿元，比上年多5,061亿元。", "截至1月末，贷款余额为240.32万亿元，同比增长10.1%。"),
        ("城镇新增就业1.26万人，上年为1.18万人。", "新增创业人员比上年增长9.8%。"),
    ],
)
def test_what_is_of_another_matter_is_left(told: str, again: str) -> None:
    assert [text for text, holds in _told(told, again) if not holds] == []


def test_only_the_sentences_most_alike_are_read() -> None:
    """However many there are: the cost of one figure does not grow with the report."""
    few, many = (calls(partial(_drawn, size), read_behind._read) for size in (20, 60))
    assert 0 < many <= few


def _drawn(size: int) -> None:
    lines = [f"第{number}项：安排培训资金{number + 200}万元，支付{number + 100}万元。" for number in range(size)]
    assert Manuscript.of_text("\n".join(("一、基本情况", *lines, "人均86.37万元的培训费偏高。"))).drawn == ()


def _told(told: str, again: str) -> list[tuple[str, bool]]:
    manuscript = Manuscript.of_text(f"一、基本情况\n{told}\n二、其他情况\n{again}")
    return [(statement.arithmetic, statement.holds) for _, statement in manuscript.drawn]
