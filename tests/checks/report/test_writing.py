"""Checks of characters, words, punctuation and spaces: what they find and what they leave alone."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.registry import report_checks
from jiheng.checks.report_checks import run_checks
from jiheng.core.blocks import Cell, Paragraph, Run, Table
from jiheng.core.document import Document, Section
from jiheng.core.finding import Location
from jiheng.core.part import Part


def quotes(id: str, text: str) -> list[list[str]]:
    findings = run_checks("", Manuscript.of_text(text), [report_checks()[id]]).findings
    return [[place.quote for place in each.places] for each in findings]


@pytest.mark.parametrize(
    ("id", "text", "expected"),
    [
        ("RPT402", "见表错误!未找到引用源。和错误!未定义书签。", [["错误!未找到引用源。", "错误!未定义书签。"]]),
        (
            "RPT402",
            'Error! Bookmark not defined. HYPERLINK "http://a.b/c"',
            [["Error! Bookmark not defined.", 'HYPERLINK "http://a.b/c"']],
        ),
        ("RPT402", "[bookmark: _Toc123]概况 PAGEREF _Toc123", []),
        ("RPT403", "合格率率为98%，培训资料料200份，合格率率为99%。", [["合格率率", "合格率率"], ["资料料"]]),
        ("RPT403", "培培训6期。", [["培培训"]]),
        ("RPT403", "由李琪琪、王一一负责，踏踏实实，层层叠叠，市财政局局长，一双双手，好好好。", []),
        (
            "RPT403",
            "截至20日日末，第3年年末，由张三三等同志负责，在在校学生，产权权属，全全面。",
            [["日日"], ["全全面"]],
        ),
        ("RPT404", "对项目进行进行检查，商量商量再定。", [["进行进行"]]),
        ("RPT405", "修路，，架桥、，植树。，清淤。。", [["，，"], ["、，"], ["。，"], ["。。"]]),
        ("RPT405", "修路。。。架桥……植树。", []),
        ("RPT408", "推行基层民主协调，攻坚克困难，绩效效监控。", [["基层民主协调"], ["攻坚克困难"]]),
        ("RPT413", "修路,架桥;植树:清淤?护林!巡查。", [[","], [";"], [":"], ["?"], ["!"]]),
        ("RPT413", "比例3:1，1,250元，见a,b。", []),
        ("RPT415", "为村民 提 供道路养护服务，也为学校提 供接送服务。", [["提 供", "提 供"]]),
        (
            "RPT415",
            "道 路养护、桥 梁检测、隧 道照明、学 校接送、医 院转运、社 区服务，均已完成。",
            [["道 路", "桥 梁", "隧 道", "学 校", "医 院", "社 区"]],
        ),
        ("RPT416", "第一条 为了加强道路养护管理，制定本办法。", []),
        ("RPT416", "养护里程12公里 桥梁 4座 隧道 2座 合格 优良，均已完成。", []),
        ("RPT416", "落实道路养护的 责任，按季检查的 情况。", [["护的 责", "查的 情"]]),
        ("RPT417", "  修路。\n架桥。\n\n　　植树。\n清淤。", [["  修路"]]),
        (
            "RPT419",
            "2021年-2025年规划，18-60岁，3.5-4.5万元，2023-12-31，A1-2级。",
            [["2021年-2025年", "18-60岁", "3.5-4.5万元"]],
        ),
        (
            "RPT420",
            "近300名、约5.5万元、二十余家、十余人、3公里左右、1.2万余册。",
            [["近300名", "约5.5万元", "二十余家", "十余人", "3公里左右", "1.2万余册"]],
        ),
        ("RPT420", "超过90%，近3年，约5天内，富余人员，比上年超3家，任务2座，完成3座，超1座。", []),
        ("RPT421", "某站2023年绩效自评报告\n今年修路，“今年我当家”活动。", [["今年"]]),
        ("RPT422", "20XX年支出××万元，待补充。", [["20XX年", "××", "待补充"]]),
        ("RPT423", "手机13912345678，编号139123456789，卡号6222020000000000001。", [["139****5678"]]),
        ("RPT423", "证号11010119000101001X，另有11010119000101001。", []),
        ("RPT425", "按照本局《车辆管理办法》，根据《某市公路养护办法》（某政〔2020〕3号）。", []),
        (
            "RPT430",
            "约300人左右，至少50%以上，近200余名，目的是为了安全，约300人。",
            [["约300人左右"], ["至少50%以上"], ["近200余"], ["目的是为了"]],
        ),
        ("RPT433", "评选“技术能手”3个，示范村2个。", [["“技术能手”3个"]]),
        ("RPT434", "。县人社局联合开展招聘。各学校联合开展竞赛。", [["县人社局联合开展"]]),
        ("RPT440", "道路项目完成。桥梁项目完成。", []),
        (
            "RPT440",
            "做好农村道路日常养护补助项目。农村道路养护补助日常项目验收。",
            [["农村道路日常养护补助项目", "农村道路养护补助日常项目"]],
        ),
        ("RPT442", "道路养护完成率88.89%，道路养护完成率89%，桥梁完成率89%。", []),
        ("RPT442", "完成率88.89%，道路养护完成率88.89%，道路日常养护完成率88%。", []),
        ("RPT440", "农村道路日常养护补助项目完成。农村道路养护补助项目完成。", []),
        ("RPT444", "建成职业技能培训基地，设培训中心。", []),
        ("RPT423", "编号62220200000000000X，622202000000000001。", []),
        ("RPT430", "帮助帮扶困难户，目的是安全。另有说明。", [["帮助帮扶"]]),
        ("RPT420", "3百余万元，五2十余人。", [["3百余万元"]]),
        ("RPT443", "指标有三类指标，即产出指标、效益指标和满意度指标。产出、效益目标已定。", []),
        ("RPT444", "青年返乡创业基地，青年返乡就业基地，基地。", [["青年返乡创业基地", "青年返乡就业基地"]]),
    ],
)
def test_slips_of_writing_are_found_and_good_words_left_alone(id: str, text: str, expected: list[list[str]]) -> None:
    assert quotes(id, text) == expected


def test_identity_numbers_are_never_shown_in_full() -> None:
    text = "受助人110101190001010014，卡号6222020000000000000。"
    findings = run_checks("", Manuscript.of_text(text), [report_checks()["RPT423"]]).findings
    shown = "".join(each.message + each.found + each.location.quote for each in findings)
    assert "110101190001010014" not in shown
    assert "6222020000000000000" not in shown
    assert len(findings) == 2


def test_one_slip_is_told_by_one_check() -> None:
    text = "统一布署防汛，加强绩效效监控，脱贫攻艰，解决急愁难盼问题。"
    checks = [report_checks()[id] for id in ("RPT403", "RPT407", "RPT408")]
    findings = run_checks("", Manuscript.of_text(text), checks).findings
    assert [(each.id, each.location.quote) for each in findings] == [
        ("RPT407", "布署"),
        ("RPT403", "绩效效"),
        ("RPT407", "脱贫攻艰"),
        ("RPT408", "急愁难盼"),
    ]


def test_the_space_behind_the_mark_of_a_note_is_no_indent() -> None:
    body = Section(tuple(Paragraph((Run(text),)) for text in ("全年修路36公里。", "全年架桥4座。")))
    notes = Section((Paragraph((Run(" 含支路。"),)),), part=Part.FOOTNOTE)
    document = Document("", (body, notes))
    assert run_checks("", Manuscript(document), [report_checks()["RPT417"]]).findings == ()


def test_the_cells_of_a_table_are_counted_as_one_paragraph() -> None:
    row = tuple(Cell((Run(text),)) for text in ("床位(张)", "人次(万)"))
    document = Document("", (Section((Table((row,), (1, 1), location=Location(paragraph=7)),)),))
    (found,) = run_checks("", Manuscript(document), [report_checks()["RPT414"]]).findings
    assert found.message.startswith("半角括号共2处（第7段2处）")
