"""Words that put one figure above or below another, against the two figures."""

import re
from collections.abc import Callable, Iterable, Iterator

from jiheng.checks.check import Answers, Bad, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.by_name.aims_reached import REACHED, aims_reached
from jiheng.checks.manuscript.by_name.aims_related import CLAIMS, RelatedAims, aims_denied
from jiheng.checks.manuscript.by_name.bounds_told import bounds_told
from jiheng.checks.manuscript.by_name.growths_told import GROWTHS, SINCE_A_YEAR, growths_told, since_a_year
from jiheng.checks.manuscript.by_name.sides_told import EXTREMES, SIDES, extremes_told, sides_told
from jiheng.checks.manuscript.compared.agreed import SIGN as SIGN_OF_AGREEMENT
from jiheng.checks.manuscript.compared.agreed import agreed_in
from jiheng.checks.manuscript.compared.all_beyond import OF_ALL, all_beyond_in
from jiheng.checks.manuscript.compared.alone import ALONE, alone_in
from jiheng.checks.manuscript.compared.beyond_others import BEYOND_OTHERS, beyond_others_in
from jiheng.checks.manuscript.compared.bounds import bounds_in
from jiheng.checks.manuscript.compared.comparison import Comparison
from jiheng.checks.manuscript.compared.extremes import extremes_in
from jiheng.checks.manuscript.compared.former_and_latter import FORMER_AND_LATTER, former_and_latter_in
from jiheng.checks.manuscript.compared.gaps import gaps_in
from jiheng.checks.manuscript.compared.gaps_in_time import CHANGED, gaps_in_time
from jiheng.checks.manuscript.compared.limits_kept import LIMITS, limits_kept_in
from jiheng.checks.manuscript.compared.marks import SIGNS as SIGNS_OF_MARKS
from jiheng.checks.manuscript.compared.marks import marks_in
from jiheng.checks.manuscript.compared.named import SIGNS as SIGNS_OF_NAMES
from jiheng.checks.manuscript.compared.named import named_in
from jiheng.checks.manuscript.compared.orders import SIGNS as SIGNS_OF_ORDER
from jiheng.checks.manuscript.compared.orders import orders_in
from jiheng.checks.manuscript.compared.pace import PACE, pace_in
from jiheng.checks.manuscript.compared.ranks import RANKED, ranks_in
from jiheng.checks.manuscript.compared.series import SERIES, series_in
from jiheng.checks.manuscript.compared.shares_told import OF_SHARES, shares_told_in
from jiheng.checks.manuscript.compared.sides import SIGNS as SIGNS_OF_SIDES
from jiheng.checks.manuscript.compared.sides import sides_in
from jiheng.checks.manuscript.compared.turns import TURNS, turns_in
from jiheng.checks.manuscript.compared.words_of_size import SIGNS as SIGNS_OF_SIZE
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.finding import Confidence, Severity
from jiheng.quantities.reading import Reading
from jiheng.quantities.units import PERCENT


@check(
    id="RPT227",
    title="“高于”“低于”“控制在……以内”应与所比的两个数相符",
    why="说高于、低于、没有超过，两个数就写在旁边；不相符，必有一个数写错，或结论说反了。",
    kind=Kind.CLAIM,
    severity=Severity.ERROR,
    confidence=Confidence.PROBABLE,
    references=("R44",),
    nothing="报告没有说哪个数高于、低于另一个数",
    good=(
        "市级和县级财政专项资金超过140亿元。市级补助县级86.9亿元，比上年增加20亿元。",
        "收入总计3,268.45万元，其中年初结转62.5万元。\n本年支出3,214.15万元。本年支出大于本年收入。",
        "应急事件平均处置时间41分钟，优于60分钟的标准。设备连续运行860小时，优于800小时的标准。",
        "截至11月底，担保余额首次超过38亿元。\n8月中旬，担保余额达到37亿元。",
        "护栏完好率98.6%，浮标完好率99.2%。\n护栏、浮标完好率均达到98.5%的目标。力争明年护栏完好率达到99%以上。",
        "亮灯率98.6%，故障率1.4%。\n年初提出的“亮灯率达到98%、故障率控制在2%以内”两项目标均如期实现。",
        "渡船改造率：东滩镇96%、西滩镇88%、北河镇93%。\n部分镇渡船改造率低于90%，各镇均在85%以上。",
        "渡船乘客中学生占三分之一左右，今年报名的学生占比略低于三分之一。",
        "县办企业总产值98.6亿元，预计明年突破百亿元。粮食总产量48.6万吨，油料稳定在5万吨以上。",
        "收入682.4万元，年初结转42万元，支出697.6万元，收支相抵结余26.8万元。核定编制48名，实有46人，空编2名。",
        "各镇达标率均在90%以上，其中优秀率东滩32%、西滩38%、北河25%。",
        "东山镇36户，西滩镇86户，北河乡16户，其中西滩镇最多，东山镇满意率居首位。截至9月底完成计划的76.2%，快于序时进度。",
        "工期平均不超过30天，实际最长28天。",
        "2022年末专项债务余额126.4亿元，限额131.5亿元。政府债务余额低于债务限额。",
        "抽检食品不合格率2.1%。粮食、食用油、肉制品不合格率分别为0.6%、1.2%、2.0%，均低于总体不合格率。",
        "城镇登记失业率3.17%，低于3.5%的控制目标。",
        "2021年至2023年，摆渡分别为86.2万人次、89.7万人次、91.5万人次，连续两年增长，其中东滩位列第三。",
        "闸口浓度41微克/立方米，去年44微克/立方米，同比下降6.8%。",
        "在职人员7,135人，比上年末的7,155人减少20人；支出2.2万元，低于预算0.3万元。",
        "债务余额138.13亿元，控制在核定的限额140.69亿元以内。",
        "护栏完好率86.2%，高于序时进度83.3%。",
        "项目采购预算150万元，成交价142万元，节约财政资金8万元。",
        "支付率低于全县（67.3%）平均进度的有：渡口镇41.8%，西滩镇51.4%，北河乡62.6%。",
        "支出进度分别为：东山镇86.2%、西山镇83.4%、南山镇91.5%，各镇均超过80%。",
        "全县覆盖率46%，东滩覆盖率58%，西滩覆盖率62%，均超过50%。",
        "承办提案86件，已解决58件，解决率过半。承办建议88件，已解决42件，其中重点建议解决率过半。",
        "门诊和住院人次分别恢复到上年的74.6%和71.2%，均恢复七成以上。",
        "年度目标：采购渡船13艘、救生衣260件。\n采购渡船13艘，与年度目标一致；采购救生衣248件，价格与计划数一致。",
    ),
    bad=(
        Bad(
            "亮灯率97.6%，故障率1.4%。\n年初提出的“亮灯率达到98%、故障率控制在2%以内”两项目标均如期实现。",
            says="97.6%＜98%",
        ),
        Bad("亮灯率97.6%，完好率96%。\n亮灯率、完好率两项指标均达到95%和98%的目标。", says="96%＜98%"),
        Bad("一次办结率97.2%，低于市里95%的考核线。", says="97.2%＞95%"),
        Bad("东滩护栏完好率98.6%，浮标完好率99.2%。\n护栏、浮标完好率均达到98.8%的目标。", says="98.6%＜98.8%"),
        Bad("渡船改造率：东滩镇96%、西滩镇88%、北河镇93%。\n各镇渡船改造率均在90%以上。", says="88%＜90%"),
        Bad("全年抢修渡船9,515艘，检修泊位96个。\n抢修渡船首次突破一万艘。", says="9,515艘＜一万艘"),
        Bad("航标经费支出26万元，护栏经费支出31万元。\n航标经费支出超过护栏经费支出。", says="26万元＜31万元"),
        Bad("年度目标：采购渡船13艘。\n全年采购渡船15艘，采购数量与年度目标一致。", says="15艘＞13艘"),
        Bad("支出进度分别为：东山镇86.2%、西山镇78.4%、南山镇91.5%，各镇均超过80%。", says="78.4%＜80%"),
        Bad("户籍城镇化率46.8%，常住城镇化率58.2%，均超过50%。", says="46.8%＜50%"),
        Bad("承办提案86件，已解决38件，解决率过半。", says="44.19%＜半"),
        Bad("预算908万元，执行772万元，执行率85%，结余不到10%。", says="15%＞10%"),
        Bad("门诊和住院人次分别恢复到上年的74.6%和63.2%，均恢复七成以上。", says="63.2%＜七成"),
        Bad("第一产业增长4.3%，第二产业3.8%，第三产业4.6%，三次产业增速均高于4.1%。", says="3.8%＜4.1%"),
        Bad("报考历史的最多，达到8,640人，其余依次为地理9,120人、政治6,310人。", says="9,120人＞8,640人"),
        Bad("年末债务余额136.4亿元，债务限额131.5亿元，债务余额低于债务限额。", says="131.5亿元"),
        Bad(
            "抽检食品不合格率2.1%。粮食、食用油、肉制品不合格率分别为0.6%、3.2%、2.0%，均低于总体不合格率。",
            says="3.2%",
        ),
        Bad("城镇登记失业率3.87%，低于3.5%的控制目标。", says="3.5%"),
        Bad("受理总量突破900万件，共受理808.06万件。", says="808.06万件＜900万件"),
        Bad("全年新建公厕132座，超额完成150座的年度目标任务。", says="132座"),
        Bad("在职人员7,135人，比上年末的7,155人增加20人。", says="7,135人＜7,155人"),
        Bad("闸口浓度41微克/立方米，去年44微克/立方米，同比上升6.8%。", says="41微克/立方米＜44微克/立方米"),
        Bad(
            "2021年至2023年，摆渡分别为86.2万人次、91.5万人次、89.7万人次，连续两年增长。",
            says="89.7万人次＜91.5万人次",
        ),
        Bad("办结率东滩96.2%、西滩94.8%、北河97.1%、南渡93.5%。东滩位列第三。", says="96.2%从高到低排第2"),
        Bad("渡口镇居民收入24,310元，全省为25,020元，高于全省平均水平。", says="24,310元＜25,020元"),
        Bad("投诉件要求5个工作日内办结，平均办结时间为5.8个工作日，符合时限要求。", says="5.8个工作日＞5个工作日"),
        Bad("护栏完好率东滩86.2%、西滩84.1%、北河91.5%，东滩完好率最低。", says="86.2%＞84.1%"),
        Bad("得分最高的是渡口镇（96.5分），其次是西滩镇（97.2分）。", says="96.5分＜97.2分"),
        Bad("全县危房竣工率超七成。\n开工1,600户、竣工1,020户，竣工率63.75%。", says="63.75%＜七成"),
        Bad("全年出口10.8亿美元，进口12.6亿美元，实现顺差1.8亿美元。", says="10.8亿美元＜12.6亿美元"),
        Bad("进出口总额突破300亿元，达到298.6亿元。", says="298.6亿元＜300亿元"),
        Bad("渡口处置收入8,640万元，首次过亿元。", says="8,640万元＜亿元"),
        Bad("各镇满意度均在90%以上，其中东滩92%、西滩88%、北河95%。", says="88%＜90%"),
        Bad("民生支出382亿元，占支出的78.6%，民生支出占比保持在80%以上。", says="78.6%＜80%"),
        Bad("收入682.4万元，支出697.6万元，收支相抵结余15.2万元。", says="682.4万元＜697.6万元"),
        Bad("渡船采购预算120万元，实际成交金额126.8万元，节约资金6.8万元。", says="120万元＜126.8万元"),
        Bad("县办企业总产值98.6亿元，首次突破百亿元大关。", says="98.6亿元＜百亿元"),
        Bad("粮食总产量48.6万吨，连续三年稳定在50万吨以上。", says="48.6万吨＜50万吨"),
        Bad("债务余额148.13亿元，控制在核定的限额140.69亿元以内。", says="148.13亿元＞140.69亿元"),
        Bad("东山镇36户，西滩镇86户，北河乡16户，其中东山镇最多。", says="36户＜86户"),
        Bad("增速由一季度的-2.3%回升至上半年的-0.6%，由负转正。", says="-0.6%"),
        Bad("截至9月底，造林完成年度计划的71.6%，快于序时进度。", says="71.6%＜9÷12＝75%"),
        Bad("预算执行率86.2%，低于序时进度83.3%。", says="86.2%＞83.3%"),
        Bad("支付率低于全县（67.3%）平均进度的有：渡口镇41.8%，西滩镇51.4%，北河乡72.6%。", says="72.6%＞67.3%"),
        Bad("支出进度从高到低依次为：渡口镇90.31%；西滩镇87.97%；北河乡89.18%；东山镇86.2%。", says="89.18%"),
    ),
)
def compared_with_bounds(manuscript: Manuscript) -> Answers:
    """Every figure that is said to lie on one side of another told with it."""
    doubted: list[Comparison] = []
    for each in _comparisons(manuscript):
        if each.holds:
            yield Holds(each.places, each.told)
        elif not any(_are_one_claim(each, other) for other in doubted):
            doubted.append(each)
            message = f"这里写“{each.words}”，而{each.told}；请核对两个数，或改正说法。"
            yield Flaw(each.places, message, each.told, confidence=None if each.is_sure else Confidence.ASK)


def _are_one_claim(one: Comparison, other: Comparison) -> bool:
    """Whether two readers tell of the same words; 甲最多，乙最少 of one row are two claims."""
    is_same = one.words in other.words or other.words in one.words
    return is_same and one.places[0].overlaps(other.places[0])


_READERS: tuple[tuple[Callable[[Passage, Reading], Iterable[Comparison]], tuple[str, ...]], ...] = (
    (bounds_in, SIGNS_OF_SIZE),
    (marks_in, SIGNS_OF_MARKS),
    (sides_in, SIGNS_OF_SIDES),
    (named_in, SIGNS_OF_NAMES),
    (gaps_in, ("比", "较")),
    (orders_in, SIGNS_OF_ORDER),
    (extremes_in, ("最",)),
)
"""Each with the words of which a paragraph must have one."""


_BY_PATTERN: tuple[tuple[Callable[[Passage, Reading], Iterable[Comparison]], re.Pattern[str]], ...] = (
    (all_beyond_in, OF_ALL),
    (gaps_in_time, CHANGED),
    (series_in, SERIES),
    (beyond_others_in, BEYOND_OTHERS),
    (limits_kept_in, LIMITS),
    (alone_in, ALONE),
    (turns_in, TURNS),
    (pace_in, PACE),
    (former_and_latter_in, FORMER_AND_LATTER),
)
"""Each with the pattern that begins what it reads."""


def _comparisons(manuscript: Manuscript) -> Iterator[Comparison]:
    for read, signs in _READERS:
        for passage in manuscript.figures_with(*signs):
            yield from read(passage, manuscript.readings[passage.index])
    for read_one, pattern in _BY_PATTERN:
        for passage in manuscript.text_with_figures.passages_where(pattern):
            yield from read_one(passage, manuscript.readings[passage.index])
    for passage in manuscript.whole_text.passages_where(RANKED):
        yield from ranks_in(passage, manuscript.readings[passage.index])
    for passage in manuscript.whole_text.passages_where(SIGN_OF_AGREEMENT):
        yield from agreed_in(passage, manuscript.indexed_facts)
    yield from bounds_told(manuscript.whole_text, manuscript.readings, manuscript.measures)
    aimed = manuscript.text_with_figures.passages_where(REACHED)
    yield from aims_reached(aimed, manuscript.readings, manuscript.measures)
    yield from extremes_told(manuscript.whole_text.passages_where(EXTREMES), manuscript.measures)
    yield from sides_told(manuscript.whole_text.passages_where(SIDES), manuscript.measures)
    yield from growths_told(manuscript.whole_text.passages_where(GROWTHS), manuscript.named_changes)
    related = RelatedAims(manuscript.prose, manuscript.readings, manuscript.year)
    yield from aims_denied(manuscript.whole_text.passages_where(CLAIMS), related)
    yield from since_a_year(manuscript.whole_text.passages_where(SINCE_A_YEAR), manuscript.named_changes)
    rates = manuscript.indexed_facts.in_unit(PERCENT)
    for passage in manuscript.text_with_figures.passages_where(OF_SHARES):
        yield from shares_told_in(passage, manuscript.readings[passage.index], rates)
