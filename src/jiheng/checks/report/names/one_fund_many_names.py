"""One fund of one year and level under several names in one passage: 省级下达资金, 省级经费."""

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.core.finding import Location, Severity
from jiheng.core.late_pattern import late_pattern

_LEVELS = ("中央", "省级", "市级", "州级", "区级", "县级", "镇级")
_FUND = late_pattern(
    rf"(?P<year>20[0-9]{{2}})年(?P<level>{'|'.join(_LEVELS)})(?P<name>(?:下达|补助|专项|安排|拨付|配套)?(?:资金|经费|款项))"
)
_OF_A_LEVEL = tuple(f"年{level}" for level in _LEVELS)


@check(
    id="RPT441",
    title="同一笔资金应只用一个名称",
    why="同一年同一级的资金，一会儿叫资金，一会儿叫经费，读者会当成两笔。",
    kind=Kind.TEXT,
    severity=Severity.NOTICE,
    references=("R42",),
    good=(
        "2023年省级补助资金20万元，2023年省级补助资金结余2万元，2023年县级经费3万元。",
        "2023年省级补助资金20万元。\n2023年省级专项资金30万元。",
    ),
    bad=(Bad("2023年省级补助资金20万元已到位，剩余2023年省级经费2万元结转。", says="“省级补助资金”、“省级经费”"),),
)
def one_fund_many_names(manuscript: Manuscript) -> Answers:
    """One finding a passage and fund: its names by 资金, 经费, 款项 at their first mentions."""
    applies = False
    for passage in manuscript.prose_with(*_OF_A_LEVEL):
        funds: dict[tuple[str, str], dict[str, Location]] = {}
        for found in _FUND.finditer(passage.text):
            applies = True
            names = funds.setdefault((found["year"], found["level"]), {})
            names.setdefault(found["level"] + found["name"], passage.at(*found.span()))
        for names in funds.values():
            if len({name[-2:] for name in names}) > 1:
                listed = "、".join(f"“{name}”" for name in names)
                yield Flaw(tuple(names.values()), f"同一资金名称不一：{listed}；请统一。")
    if not applies:
        raise DoesNotApply("报告没有写明年度和级次的资金")
