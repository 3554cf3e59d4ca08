"""What is told as known was told before: where its value was not, a slip in the digits tells which was meant."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript


def conflicts(text: str) -> list[tuple[str, str]]:
    found = Manuscript.of_text(text).restatements
    return [(each.earlier.mention.text, each.later.mention.text) for each in found if not each.agrees]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "现有学生1,352人，其中走读生806人。\n二、改进措施\n保障1,532名学生用餐安全。",
            ("1,352人", "1,532名"),
        ),
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
        ("收、支总计692.40万元。\n本部门收支总计629.40万元均纳入绩效管理。", ("692.40万元", "629.40万元")),
        ("目标为建设养老床位800张。\n原定养老床位目标880张，依据不足。", ("800张", "880张")),
    ],
)
def test_a_figure_told_as_known_is_the_one_that_its_digits_recall(text: str, told: tuple[str, str]) -> None:
    assert conflicts(text) == [told]


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
        "完成讲座96场，送戏86场。\n送戏86场中部分场次在年底。",
        "东片改造危房217户，西片改造54户。\n上述271户危房均通过验收。",  # the sum of both
        "发放问卷360份，回收342份。\n小学生324人、初中生432人参与。",
    ],
)
def test_what_was_told_before_in_its_own_right_is_no_slip(text: str) -> None:
    assert conflicts(text) == []
