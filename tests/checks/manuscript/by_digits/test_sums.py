"""Sums that no word tells, but that one slip parts from coming out."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.stated import places_of

TOTAL = "某县2023年度绩效自评报告\n全年采购规模为13,251.26万元，增长3.1%。"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("东院接诊165人，西院接诊133人，门诊部308人。", []),
        ("东院接诊165,208人，西院接诊133,911人，全院305,119人。", ["165208＋133911＝299119人≠305,119人，相差6000人"]),
        ("东院接诊165,208人，西院接诊139,911人，全院305,119人。", []),
        # items of one row
        ("三类产值分别为165,208人、133,911人、305,119人。", []),
        # a gap that no slip leaves
        ("东院接诊165,208人，西院接诊133,911人，全院312,419人。", []),
        # a name that speaks of a total lets shorter figures be doubted
        (
            "参保9.99亿人、工伤参保2.17亿人、失业参保2.68亿人次，总计14.48亿人次。",
            ["9.99亿人＋2.17亿人＋2.68亿人次＝14.84亿人次≠14.48亿人次，相差0.36亿人次"],
        ),
        # each figure is told once more elsewhere, so none is the slip
        (
            "东院接诊165,208人，西院接诊133,911人，全院305,119人。\n东院165,208人。\n西院133,911人。\n全院305,119人。",
            [],
        ),
        # the last tells the others' sum, and with it the whole
        ("上半年全院结案2837件，结案率57.44%。\n其中诉讼结案1779件，执行结案1058件，共计2837件。", []),
        # of few digits the main kinds alone
        ("完成货运量48.3亿吨，增长11.6%。其中，公路货运量35.5亿吨，增长12.7%；水路货运量8.4亿吨，增长11.1%。", []),
        # with those left from before
        ("受理审查案件196件，增长3%。\n经审查后（含上期积存）批准158件，不批准33件。", []),
        # the whole has its own parts, or is one whose main kinds alone are told
        ("粮食总产量46695吨，其中夏粮7327吨，秋粮39368吨。谷物39603吨，增长0.4%。肉类9091吨，增长8.3%。", []),
        ("全市医疗卫生机构101.4万个。其中医院3.4万个；基层机构96.0万个；专业公共卫生机构1.7万个。", []),
        # equal parts are one told twice
        ("首批下达3,251.62万元，已支出3,251.62万元，奖补资金6,530.24万元。", []),
        # what was done besides, and tasks beside results
        ("计划改造桥梁26座，第一批完成12座，第二批正在施工，另改造危桥5座。", []),
        # one more of the family of its parts
        ("县级配套资金400万元已到位320万元；市级资金280万元、省级资金860万元全部到位。", []),
        ("药费补助任务1,120人，实际发放1,190人；康复训练任务28人，实际118人。", []),
    ],
)
def test_a_row_a_slip_from_its_sum_is_doubted(text: str, told: list[str]) -> None:
    manuscript = Manuscript.of_text(f"某县2023年度绩效自评报告\n{text}")
    assert [statement.arithmetic for _, statement in manuscript.by_digits] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            f"{TOTAL}\n城区学校3,957.08万元，增长3.9%；镇村学校9,694.18万元，增长6.9%。",
            ["3957.08＋9694.18＝13651.26万元≠13,251.26万元，相差400万元"],
        ),
        (f"{TOTAL}\n城区学校3,557.08万元，增长3.9%；镇村学校9,694.18万元，增长6.9%。", []),
        # amounts without decimals had idle zeros
        (
            f"{TOTAL}\n城区学校3,557万元，镇村学校9,964.26万元。",
            ["3557＋9964.26＝13521.26万元≠13,251.26万元，相差270万元"],
        ),
        # a gap that no slip leaves
        (f"{TOTAL}\n城区学校3,755.08万元，增长3.9%；镇村学校8,614.07万元，增长6.9%。", []),
        # an average beside the parts is none of them
        (
            f"{TOTAL}\n城区学校3,957.08万元，镇村学校9,694.18万元，校均28.62万元。",
            ["3957.08＋9694.18＝13651.26万元≠13,251.26万元，相差400万元"],
        ),
        # a numbered paragraph begins another matter, unless the figures are long
        (
            f"{TOTAL}\n1.城区学校3,957.08万元，增长3.9%；镇村学校9,694.18万元，增长6.9%。",
            ["3957.08＋9694.18＝13651.26万元≠13,251.26万元，相差400万元"],
        ),
        ("某县报告\n全年采购613.5万元。\n1.城区学校285.3万元；镇村学校355.2万元。", []),
        # short figures meet by chance, unless their names divide something
        ("某县2023年度绩效自评报告\n建成岗亭613个。\n全年换岗234次，城西设点位285个；城东设点位355个。", []),
        # so many of each, and of all that were told
        ("某县报告\n职工257人，其中管理人员170人，男、女管理人员各85人。", []),
        ("某县报告\n收到建议298件。其中，团体提出26件，个人提出272件。这些建议中，292件已答复。", []),
    ],
)
def test_parts_a_slip_from_the_total_above_are_doubted(text: str, told: list[str]) -> None:
    manuscript = Manuscript.of_text(text)
    assert [statement.arithmetic for _, statement in manuscript.by_digits] == told


def test_total_and_parts_are_shown_where_they_stand() -> None:
    text = f"{TOTAL}\n城区学校3,957.08万元，增长3.9%；镇村学校9,694.18万元，增长6.9%。"
    ((passage, statement),) = Manuscript.of_text(text).by_digits
    assert [(each.paragraph, each.quote) for each in places_of(passage, statement)] == [
        (2, "13,251.26万元"),
        (3, "3,957.08万元"),
        (3, "9,694.18万元"),
    ]


PUPILS = "某县2023年度教育事业统计"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # the figure of another kind, or of the whole, stands where its own should
        (
            "全县在校生63,204人，其中，小学41,875人，净入学率99.9%；初中19,036人；特殊教育学校63,204人。",
            ["41875＋19036＋63204＝124115人≠63,204人，相差60911人"],
        ),
        # a figure in another unit
        (
            "发送旅客2,614.37万人次。其中，公路936.25万人次，铁路1,208.11万人次，水路28.46万人次，地铁427.33万人次，"
            "增长3.12%、28.46%、9.53%和11.62%。",
            ["936.25＋1208.11＋28.46＋427.33＝2600.15万人次≠2,614.37万人次，相差14.22万人次"],
        ),
        # money that was granted is told again as what was spent
        ("下达补助1,326.4万元，其中省级814.2万元；支出数1,326.4万元。", []),
        # without a word for parts the same figure may be told again
        ("全县在校生63,204人，小学41,875人，初中19,036人，受助学生63,204人。", []),
        # what is less than another by the third is no sum of them
        ("本年决算3,864.5万元，预算3,000万元，超出864.5万元。", []),
    ],
)
def test_a_part_copied_from_a_neighbour_is_doubted(text: str, told: list[str]) -> None:
    manuscript = Manuscript.of_text(f"{PUPILS}\n{text}")
    assert [statement.arithmetic for _, statement in manuscript.by_digits] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # one amount for each sentence, below the first
        (
            "1月份全市发放4,217.6万元救助金。城市低保3,204户，发放698.3万元。农村低保8,811户，发放2,904.1万元。"
            "特困人员2,204人，发放624.2万元。",
            ["698.3＋2904.1＋624.2＝4226.6万元≠4,217.6万元，相差9万元"],
        ),
        # what a row sums up may itself be a part of more
        (
            "报考748,213人，其中高考703,418人，对口升学44,795人。文科199,214人，理科448,205人，艺术55,699人。",
            ["199214＋448205＋55699＝703118人≠703,418人，相差300人"],
        ),
    ],
)
def test_rows_are_taken_by_where_they_stand(text: str, told: list[str]) -> None:
    manuscript = Manuscript.of_text(f"{PUPILS}\n{text}")
    assert [statement.arithmetic for _, statement in manuscript.by_digits] == told
