"""A character typed twice: 合格率率."""

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.typos.doubling import DOUBLED
from jiheng.checks.manuscript.typos.doubling import doubled_characters as doubled_in
from jiheng.core.finding import Location, Severity


@check(
    id="RPT403",
    title="不应有多打的叠字",
    why="同一个字多打了一遍，指标名称、数字单位就会读错，也显得没有校对。",
    kind=Kind.TEXT,
    severity=Severity.ERROR,
    references=("R61",),
    holds="没有多打的叠字",
    good=(
        "推动文明乡村和和谐社区建设，安全全面提升，项目目标已明确，暖心姐姐走访家家户户。",
        "产品合格率率先达标，全国国土调查完成，提高高校就业率，由李莹莹、王圆圆等人负责。",
        "“十五五”规划已印发，云岭山山水工程完工，创新联合体体系化攻关，周周有活动，联赛场场爆满。",
        "基本做到县县有书院，“五五”普法收官，深化南南合作，提升消费品品质，清理违规搭建建（构）筑物。",
        "制作科普短片《咕咕咕》，构建共建共治共享格局，每天天亮出车，计划划停车位60个。",
    ),
    bad=(
        Bad("抽检合格率率100%，道路养护完成率98%。", says="多一个“率”字"),
        Bad("全年开展培培训6期，发放资料料200份。", says="“资料料”"),
        Bad("群众满意度度为95%。", says="多一个“度”字"),
    ),
)
def doubled_characters(manuscript: Manuscript) -> Answers:
    """One finding a wording, at all its places."""
    if not manuscript.passages:
        raise DoesNotApply("报告没有文字")
    told: dict[tuple[str, str], list[Location]] = {}
    for passage in manuscript.with_cells.passages_where(DOUBLED):
        text = passage.text
        for place, start, end in doubled_in(text):
            told.setdefault((text[start:end], text[place]), []).append(passage.at(start, end))
    for (words, character), places in told.items():
        yield Flaw(tuple(places), f"“{words}”多一个“{character}”字；请删去一个。")
