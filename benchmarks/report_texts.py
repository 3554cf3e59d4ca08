"""Invented reports as long as those of county bureaus: mostly prose, with about two hundred figures in each."""

from collections.abc import Iterator

from benchmarks.check_accuracy.labelled import CORPUS

LENGTH = 9_000
"""Characters of one report."""
WITH_FIGURES = 2_500
"""So many of them come from the labelled reports, in which every sentence states figures."""

TAKEN = (
    *("archives_clean", "city_management_long", "county_final_accounts_report", "crop_insurance_subsidy"),
    *("culture_bureau_whole", "disabled_rehab_project", "emergency_bureau_project", "finance_bureau_settlement"),
    *("food_inspection_clean", "forest_compensation", "high_standard_farmland", "indicator_formula_report"),
    *("legal_aid_clean", "library_free_opening", "microloan_women", "old_age_allowance"),
    *("old_community_renovation", "party_school_whole", "procurement_style_department", "public_health_service"),
    *("rural_road_maintenance", "rural_water_project", "school_meals", "science_association_clean"),
    *("settlement_three_public_long", "social_assistance_long", "street_office_sanc_whole", "subsistence_monthly"),
    *("third_party_key_evaluation", "three_public_notice", "tourism_promotion_project", "town_government_whole"),
    *("town_hunan_style_whole", "township_environment", "veterans_bureau_whole", "vocational_training"),
)
"""The labelled reports taken, always these, so that what was measured at different times can be compared."""

WHO = (
    *("办公室", "综合股", "财务股", "项目股", "规划股", "监督股", "河东片区", "河西片区", "北山片区", "南塘片区"),
    *("城关站", "白石站", "柳林站", "青石站", "包村干部", "驻点专班"),
)
DID = (
    *("统筹文电、会务和档案工作", "逐户上门核对名册", "把办事流程印成明白纸张贴", "征求群众意见后调整选址"),
    *("公开招标并逐项归档合同", "对偏慢的标段驻点督促", "按合同约定和进度支付资金", "抽样检测并督促当场返工"),
    *("组织课堂讲解和实地操作", "在冬季前备足防滑材料", "会同财政部门核对台账与实物", "落实管护人员的日常巡查"),
    *("走访受益群众听取评价", "把申请和公示搬到网上办理", "安排新老结对并编写手册", "按季通报各组进展情况"),
)
SO = (
    *("做到件件有着落", "减少了往返次数", "避免了重复施工", "为验收留下完整记录", "没有发现截留和挪用"),
    *(
        "群众反映办事更方便",
        "保证了工作衔接",
        "工期相应顺延",
        "问题在现场得到协调",
        "质量符合规范要求",
        "材料不再重复提交",
    ),
)
HEADS = ("一、基本情况", "二、组织实施", "三、绩效目标完成情况", "四、存在的问题", "五、改进措施")


def report_text(number: int) -> str:
    """A report of `LENGTH` characters, another for each number."""
    title, *figures = dense_text(number, WITH_FIGURES).splitlines()
    wanted = LENGTH - sum(map(len, figures)) - len(title)
    paragraphs = list(_paragraphs(number, wanted))
    lines = [title]
    for place, head in enumerate(HEADS):
        share = slice(place, None, len(HEADS))
        lines += [head, *paragraphs[share], *figures[share]]
    return "\n".join(lines)


def dense_text(number: int, length: int = LENGTH) -> str:
    """So many characters of the labelled reports, one after the other: figures in every sentence."""
    lines: list[str] = []
    total, at = 0, number
    while total < length:
        part = (CORPUS / "tune" / f"{TAKEN[at % len(TAKEN)]}.txt").read_text(encoding="utf-8").splitlines()
        for line in part if at == number else part[1:]:
            lines.append(line)
            total += len(line)
            if total >= length:
                break
        at += 1
    return "\n".join(lines)


def _paragraphs(number: int, length: int) -> Iterator[str]:
    """Paragraphs of four sentences each, put together so that they differ."""
    made, at = 0, number
    while made < length:
        paragraph = "".join(f"{_sentence(place)}。" for place in range(at, at + 4))
        made, at = made + len(paragraph), at + 4
        yield paragraph


def _sentence(place: int) -> str:
    first, second = place * 7, place * 11 + place // len(WHO)
    who, did = WHO[first % len(WHO)], DID[second % len(DID)]
    return f"{who}{did}，同时{DID[(second + 5) % len(DID)]}，{SO[(first + second) % len(SO)]}"
