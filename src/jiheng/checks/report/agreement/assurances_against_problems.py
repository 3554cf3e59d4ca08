"""Assurances that nothing was wrong, against the problems that the same report tells."""

from jiheng.checks.check import Answers, Bad, Kind, check
from jiheng.checks.manuscript.claims.assurances import COMPLETION
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.tied_by_words import asked_where_far
from jiheng.core.finding import Confidence, Severity


@check(
    id="RPT219",
    title="“无”“零”“未发生”的结论应与文中所写的问题相符",
    why="报告说没有投诉、没有违规、资料齐全，别处却写了投诉件数、违规事实或缺失的资料；审核人会追问哪一句是真的。",
    kind=Kind.CLAIM,
    severity=Severity.WARNING,
    confidence=Confidence.PROBABLE,
    references=("R44",),
    nothing="报告没有与所写问题相反的“无”“零”“未发生”一类结论",
    good=(
        "实际执行252万元，超出年初预算13万元，未突破调整后预算。",
        "126个问题中，已完成整改118个，8个正在整改。\n制度类问题36个，全部完成整改。",
        "某区路灯项目2023年度绩效自评报告\n区级资金未足额到位。\n建议：足额落实区级资金，2024年3月底前到位。",
        "公用经费超预算3.6万元。\n“三公”经费严格控制在预算以内。",
        "2笔支出未附合同，已补齐。整改后会计凭证附件齐全。",
        "全年未收到投诉。\n设立投诉电话2部。",
        "较大事故37起、死亡144人，重大事故17起；未发生特别重大事故。",
        "全年未发生安全事故。\n上年发生一起安全事故，已整改。",
        "项目资料齐全。\n下一步防止资料缺失。",
        "新建书屋无闲置。\n原有书屋的部分设备闲置，已报废。",
    ),
    bad=(
        Bad("全年未发生亡人事故。\n共发生生产安全事故6起，死亡4人，同比下降14.3%。", says="死亡4人"),
        Bad("项目决算1,286万元，超概算36万元。\n项目投资严格控制在概算以内。", says="超概算36万元"),
        Bad("审计发现2笔支出未附合同。\n会计凭证附件齐全，手续完备。", says="未附合同"),
        Bad("全年未收到群众投诉。\n施工期间收到噪声投诉5件。", says="投诉5件"),
        Bad("全年未发生安全事故。\n8月发生一起高处坠落事故。", says="一起高处坠落事故"),
        Bad("资金使用未发现违规行为。\n财务方面存在白条入账现象。", says="白条"),
        Bad("项目档案资料齐全。\n部分项目资料缺失。", says="缺失"),
        Bad("已建书屋没有闲置。\n有2间书屋闲置。", says="闲置"),
        Bad("没有超预算支出。\n会议费支出超预算12%。", says="12%"),
        Bad("发现3个乡镇虚报培训人数126人。\n补助资金使用合规，未发现虚报冒领。", says="虚报"),
    ),
)
def assurances_against_problems(manuscript: Manuscript) -> Answers:
    """Every assurance that nothing was wrong which the report itself denies."""
    return asked_where_far(_denied(manuscript), manuscript.whole_text)


def _denied(manuscript: Manuscript) -> Answers:
    told_of: set[tuple[int, int]] = set()
    for each in manuscript.oppositions:
        if each.assurance.topic not in COMPLETION and each.sentence not in told_of:
            told_of.add(each.sentence)
            yield each.flaw
