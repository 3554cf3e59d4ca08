"""What is told as known was told before: where its value was not, a slip in the digits tells which was meant."""

import pytest

from jiheng.checks.manuscript.facts.indexed import IndexedFacts
from jiheng.checks.manuscript.facts.told_again.told_back import told_back
from jiheng.checks.manuscript.manuscript import Manuscript
from tests.checks.manuscript.facts.told_again.conflicts import figures_apart
from tests.work import calls


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "现有学生1,352人，其中走读生806人。\n二、改进措施\n保障1,532名学生用餐安全。",
            ("1,352人", "1,532名"),
        ),
        ("设三级指标26个。\n28个三级指标中，完成25个，未完成3个。", ("26个", "28个")),
        ("概算投资2,750万元，建泵站6座。\n2,570万元概算投资尚有尾款未结清。", ("2,750万元", "2,570万元")),
        ("2023年度安排资金4,260万元。\n建议尽快分配。4,620万元年度资金应于汛前支付完毕。", ("4,260万元", "4,620万元")),
        ("两年共安排资金3,750万元。\n两年3,570万元扶持资金到期后，建议延续。", ("3,750万元", "3,570万元")),
        ("年末余额27.86亿元。\n隐性债务余额27.68亿元的利息按期偿还。", ("27.86亿元", "27.68亿元")),
        ("改造小区8个，惠及居民4,380户。\n继续推进4,830户已改造居民的物业移交。", ("4,380户", "4,830户")),
        ("开放床位460张，出院1.4万人次。\n640张开放床位的使用率要提高。", ("460张", "640张")),
        ("编外聘用人员26人。\n62名编外人员流动性大。", ("26人", "62名")),
        ("在职职工528人，其中行政人员66人。\n548名职工中聘用人员133人。", ("528人", "548名")),
        ("审计查出问题47个，涉及金额3,286万元。\n上述49个问题应当限期整改。", ("47个", "49个")),
        ("全年举办讲座96场。\n二是举办讲座86场中部分场次在年底。", ("96场", "86场")),
        ("本次抽查资金1.86亿元，涉及32个单位。\n对抽查的1.68亿元资金，发现违规使用426万元。", ("1.86亿元", "1.68亿元")),
        ("新建标准厂房4.6万平方米。\n4.9万平方米标准厂房已交付使用。", ("4.6万平方米", "4.9万平方米")),
        ("馆内现有藏书42.6万册。\n42.9万册藏书年均流通不足一次。", ("42.6万册", "42.9万册")),
        ("机关编制46名，实有43人。\n按编制64名核定的公用经费偏高。", ("46名", "64名")),
        ("项目累计完成投资1.86亿元。\n1.68亿元投资已形成固定资产。", ("1.86亿元", "1.68亿元")),
        ("可用资金46.8万元。\n48.6万元专项资金实行专账核算。", ("46.8万元", "48.6万元")),
        ("组织活动336场。\n第一，分布不均，333场活动中城区占252场。", ("336场", "333场")),
        ("接收文书档案2.16万件。\n全年2.13万件进馆档案均已编目。", ("2.16万件", "2.13万件")),
        ("整改涉及金额6.84亿元。\n整改金额6.89亿元的明细附后。", ("6.84亿元", "6.89亿元")),
        ("新增高效节水灌溉面积2.08万亩。\n新增灌溉面积2.68万亩已上图入库。", ("2.08万亩", "2.68万亩")),
        ("全年优良天数318天。\n优良天数达到381天，创历史最好水平。", ("318天", "381天")),
        ("在册渔船1,215艘。\n对1,115艘在册渔船实行编码管理。", ("1,215艘", "1,115艘")),
        ("受益学生21,860人。\n全年21,850名学生享受膳食补助。", ("21,860人", "21,850名")),
        ("渔船中大中型412艘、小型803艘。\n806艘小型渔船分散在26个渔村。", ("803艘", "806艘")),
        ("收、支总计692.40万元。\n本部门收支总计629.40万元均纳入绩效管理。", ("692.40万元", "629.40万元")),
        ("查出问题金额2.96亿元，已整改2.47亿元。\n已整改的问题金额2.74亿元要巩固。", ("2.47亿元", "2.74亿元")),
        ("年初计划监测1,200点次，实际完成1,264点次。\n今年1,246点次监测任务的做法将固化。", ("1,264点次", "1,246点次")),
        ("目标为建设养老床位800张。\n原定养老床位目标880张，依据不足。", ("800张", "880张")),
    ],
)
def test_a_figure_told_as_known_is_the_one_that_its_digits_recall(text: str, told: tuple[str, str]) -> None:
    assert figures_apart(text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        "总投资1,480万元。\n谋划二期工程，1,840万元二期投资已列入计划。",  # another phase
        "村卫生室214个，乡村医生386人。\n368名乡镇卫生院职工参加轮训。",  # others, whom one word brings near
        "2023年抽检食品1,286批次，2022年抽检食品1,268批次。\n1,268批次样品的报告已归档。",  # of the year before
        "问题58个，其中屡审屡犯6个。\n上述58个问题已整改55个，上述55个问题均已销号。",  # just told in the sentence
        "设四个子项目。\n希望工程执行率100%，其余三个子项目均未完成。",  # those that are left
        "四个子项目分别支出4万元、5万元、6万元、3万元。\n三个子项目平均执行率96%。",
        "核销金额1,032万元。\n拉动消费中，景区1,486万元、民宿1,302万元、书店316万元。",  # an item of its own in a list
        "走访企业58家，收集意见147条。\n一季度走访企业85家，收集意见174条。",  # of a part of the year
        "新建标准厂房4.9万平方米。\n4.6万平方米标准厂房已交付使用。",  # some of them
        "四类支出：\n支出决算为588.00万元。\n年初预算为100.00万元，支出决算为100.00万元。",  # as planned
        "在校学生1,890人。\n体检1,880人，1,880名学生建立档案。",
        "完成讲座96场，送戏86场。\n送戏86场中部分场次在年底。",
        "东片改造危房217户，西片改造54户。\n上述271户危房均通过验收。",  # the sum of both
        "发放问卷360份，回收342份。\n小学生324人、初中生432人参与。",
        "参加学生40,500人。\n全区学生44,500人中参加40,500人，参与率91.01%。",  # told again itself
    ],
)
def test_what_was_told_before_in_its_own_right_is_no_slip(text: str) -> None:
    assert figures_apart(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "部门设三级指标26个。\n项目支出方面，28个三级指标中，完成25个，未完成3个。",  # of another matter
        "16项工程类实事中，12项已开工。\n19项保障类实事中，9项已完成。",  # of another kind
    ],
)
def test_what_opens_another_matter_or_is_of_another_kind_was_not_told_before(text: str) -> None:
    assert figures_apart(text) == []


def test_looking_back_from_twice_as_many_figures_takes_twice_as_long() -> None:
    def work(size: int) -> int:
        rows = [
            f"第{place}片栽植果树{1000 + place * 3}株。上述{1002 + place * 3}株果树已成活。" for place in range(size)
        ]
        facts = IndexedFacts(Manuscript.of_text("\n".join(rows)).facts)
        return calls(lambda: list(told_back(facts, frozenset())))

    assert work(500) < 2.2 * work(250)
