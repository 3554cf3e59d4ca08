"""Works that end before they begin, and what is told done or known before it could be: 2022年9月开工，2022年5月竣工."""

from jiheng.checks.check import Answers, Bad, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.periods.before_its_time import (
    CAME,
    WORDS_OF_CAME,
    BeforeItsTime,
    came_and_went,
    told_before_their_time,
)
from jiheng.checks.manuscript.periods.dated_steps import LATER, pairs_of_steps
from jiheng.checks.manuscript.periods.done_before_the_period import done_before_the_period
from jiheng.checks.manuscript.periods.known_until import SIGNS, told_too_early
from jiheng.checks.manuscript.periods.stands import SIGNS_OF_STANDS, told_of_stands
from jiheng.checks.manuscript.periods.titled_months import told_of_later_months
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.finding import Confidence, Severity


@check(
    id="RPT221",
    title="事情不应早于它所在的年度、不应先完工后开工",
    why="同一项工程先开工、再完工、再验收，一年的事那一年才做得成；次序倒了，必有一个日期写错。",
    kind=Kind.YEAR,
    severity=Severity.ERROR,
    confidence=Confidence.PROBABLE,
    references=("R42",),
    nothing="报告没有写先后两件事的时间",
    good=(
        "项目于2021年11月开工，2022年5月竣工，2022年6月验收。",
        "项目3月完成招标，4月开工，10月完工，12月通过验收。",
        "一期2022年5月竣工，二期2021年9月开工。",
        "合同于2022年6月签订，设备8月交付验收；2022年7月启动上年竣工工程的决算。",
        "工程11月开工，次年5月竣工。",
        "水库1972年建成，2018年动工加固。2022年开工的有6个，2021年竣工的有8个。",
        "渡口2022年6月验收，2022年7月投入使用；2022年7月投入使用，2022年9月验收。",
        "2023年改造18个渡口，当年完工15个，剩余3个于2024年6月完成。",
        "2022年立案126件，2021年结案率92%。",
        "2022年成立专班，截至2021年底的欠费已清收86万元。2022年12月审议2022年预算执行情况和2023年预算草案。",
        "截至2022年12月，2022年度补助已发放；截至2021年12月，2022年度补助计划已下达。",
        "2021年3月，县里被列为造林试点。截至2022年6月，累计造林3.2万亩。",
        "2021年3月，林场新区开工建设。截至2020年底，全县共有林场12个，已挂牌8个。",
        "2022年11月印发2023年度预算编制通知；2023年3月报告2022年度预算执行情况。",
        "2022年安排造林资金286万元，已于2021年12月提前下达；2022年造林36处，剩余5处于2023年3月完成。",
        "该站1958年建成，2021年除险加固工程开工，2022年5月验收，2022年6月投入使用。",
        "截至2023年6月30日，2022年全年共护林86人；2023年度计划护林96人。",
        "（2023年1月12日公布）截至2022年底，全县有林场36个；方案（2022年3月1日发布）要求，截至2022年末全部挂牌。",
        "A标段2022年10月竣工。2022年9月，B标段开工建设。",
        "2022年开工12个，2021年竣工的10个；第一批资金2022年3月下达，第二批2022年6月下达。",
        "2021年3月至5月，审计组对护林资金进行了审计；截至2020年末，林场结余86万元；截至2021年底，查出的问题均已整改。",
        "《2021年全县林业统计公报》显示，2021年末全县有林场36个；2022年力争达到40个。",
        "2022年7月会议后，林业局梳理了于2021年11月印发的清单。2022年8月，县人大批准2021年县级决算。",
        "某县护林热线三月份工作通报\n2021年3月，受理来电862件。4月，将受理900件。",
    ),
    bad=(
        Bad("渡口2021年立项、2022年开工建设、2020年竣工验收。", says="2020年竣工早于2022年开工"),
        Bad("群众举报于2022年12月受理，2022年9月立案。", says="2022年9月立案早于"),
        Bad("（2023年1月12日公布）截至2023年底，全县有林场36个。", says="2023年底"),
        Bad("截至2020年12月23日，全县2021年1—11月护林3,076人次。", says="2021年的事写成2020年"),
        Bad("截至9月底，1—11月护林3,076人次。", says="11月还没有过完"),
        Bad("补助于2022年6月下达，截至2021年12月31日已支出86万元。", says="截至2021年12月31日已累计做成"),
        Bad("2022年3月被确定为试点县。截至2021年9月底，累计发放贷款86万元。", says="截至2021年9月底已累计"),
        Bad("通村公路（2021—2025年）。截至2020年底，已建成86公里。", says="截至2020年底已累计"),
        Bad("2023年9月，县审计局报告2024年度预算执行和财政收支审计情况。", says="2023年就已做完"),
        Bad("2023年改造18个渡口，当年完工15个，剩余3个于2022年6月完成。", says="2022年就已做完"),
        Bad("项目于2022年9月开工，2022年5月竣工。", says="2022年5月竣工"),
        Bad("工程4月开工，11月完工，10月通过验收。", says="10月通过验收"),
        Bad("合同签订于2022年6月12日，设备于2022年5月8日交付验收。", says="2022年5月8日交付"),
        Bad("截至2021年12月，2022年度护林补助已发放86人。", says="2022年的事写成2021年就已做完"),
        Bad("2022年7月，渡口通过立项；2022年5月，完成招标；2022年9月开工。", says="2022年5月，完成招标早于"),
        Bad("2022年3月，县里被列为造林试点。截至2021年6月，累计造林3.2万亩。", says="截至2021年6月已累计"),
        Bad("实施护林行动（2018—2020年）。截至2017年底，累计护林86人。", says="截至2017年底已累计"),
        Bad("2022年3月15日，向县人大常委会报告2023年度预算执行情况。", says="2023年的事写成2022年"),
        Bad("2022年安排造林资金286万元，全部于2021年5月拨付。", says="2022年的事写成2021年"),
        Bad("2022年造林36处，当年完成31处，剩余5处于2021年3月完成。", says="2022年的事写成2021年"),
        Bad("2021年11月提前下达2021年度护林补助86万元。", says="应是以后年度的"),
        Bad("截至2023年6月30日，2023年全年共护林86人。", says="截至6月，12月还没有过完"),
        Bad("2019年启动护林行动，计划到2018年底改造林场36个。", says="截至2018年底已累计"),
        Bad("第一批资金于2022年6月下达，第二批资金于2022年3月下达。", says="第二批的2022年3月早于"),
        Bad(
            "审计组于2021年3月至5月对2020年护林资金进行了审计，截至2022年6月末，林场滞留资金86万元。",
            says="检查只到2021年5月",
        ),
        Bad(
            "2022年7月30日县政府会议后，林业局出具清单；整改情况于2021年11月22日上报。",
            says="2022年7月30日以后的事写成2021年11月22日",
        ),
        Bad("2022年8月，县人大批准2022年县级决算。", says="写的却是它的决算"),
        Bad("2022年3月至5月，审计局对2022年度预算执行情况进行了审计。", says="那时2022年还没有过完"),
        Bad("《2021年全县林业统计公报》显示，2022年末全县有林场36个。", says="公报只到2021年"),
        Bad("报告期为2021年1月1日至2021年12月31日。2022年，林场收入86万元。", says="报告期只到2021年12月31日"),
        Bad("某县护林热线三月份工作通报\n2021年4月，受理来电862件。", says="这里写的是4月"),
        Bad("建设期为2022年3月至2023年12月。\n截至2021年12月，建设内容全部完工。", says="截至2021年12月就已做完"),
        Bad("竣工时间为2022年5月，开工时间为2022年8月。", says="竣工时间为2022年5月早于开工时间为2022年8月"),
        Bad("开工日期为2022年5月12日，竣工日期为2022年5月8日。", says="竣工日期为2022年5月8日早于"),
    ),
)
def done_before_begun(manuscript: Manuscript) -> Answers:
    """Every two steps of works with their months, and what is dated before the year that it is of."""
    for passage in manuscript.prose_with(*LATER):
        text = passage.text
        for first, last in pairs_of_steps(text):
            place = passage.at(min(first.start, last.start), max(first.end, last.end))
            words = [text[step.start : step.end] for step in (first, last)]
            if last.moment.is_before(first.moment):
                yield Flaw((place,), f"{words[1]}早于{words[0]}；请核对这两个日期。")
            else:
                yield Holds((place,), f"{words[0]}不晚于{words[1]}")
    for passage in manuscript.prose_of_two_years:
        for told in told_before_their_time(passage.text):
            yield _judged(passage, told)
    for passage in manuscript.prose_with(*SIGNS):
        for told in told_too_early(passage.text, manuscript.whole_text.text):
            yield _judged(passage, told)
    for later in told_of_later_months(manuscript.prose):
        yield _judged(later.passage, later.told)
    for passage in manuscript.whole_text.passages_where(CAME, *WORDS_OF_CAME):
        for told in came_and_went(passage.text):
            yield _judged(passage, told)
    for passage, told in done_before_the_period(manuscript.prose_with("截", "期", "时间")):
        yield _judged(passage, told)
    for passage in manuscript.prose_with(*SIGNS_OF_STANDS):
        for told in told_of_stands(passage.text):
            yield _judged(passage, told)


def _judged(passage: Passage, told: BeforeItsTime) -> Flaw | Holds:
    place = passage.at(told.start, told.end)
    if told.doubt:
        return Flaw((place,), f"{told.doubt}；请核对这两个时间。")
    return Holds((place,), f"“{passage.text[told.start : told.end]}”先后不错")
