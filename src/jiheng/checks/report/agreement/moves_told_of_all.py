"""What is said to have risen or fallen altogether, though one of those listed moved the other way."""

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.checks.manuscript.claims.all_moved import OF_ALL, OF_RUN, OF_SOME, WORDS_OF_RUN, moved_otherwise
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.core.finding import Confidence, Severity


@check(
    id="RPT228",
    title="“均增长”“三增一减”应与各项的升降相符",
    why="各项的升降就列在旁边；有一项与总的说法相反，不是数写错，就是结论说满了。",
    kind=Kind.CLAIM,
    severity=Severity.ERROR,
    confidence=Confidence.PROBABLE,
    references=("R44",),
    good=(
        "公用经费支出比上年减少3.2%，民生支出连续三年保持增长。",
        "主要指标均保持增长，其中工业增长6.2%，投资增长1.8%，能耗下降5.4%。",
        "增值税42.6亿元，增长3.1%；企业所得税18.3亿元，增长2.4%；契税6.2亿元，增长0.8%。三大税种均保持增长。",
        "水稻减少4万亩，小麦减少2万亩，大豆增加9万亩，粮食作物“一增两减”。",
        "财政收入下降2.1%。其中，税收增长1.6%，非税增长3.5%，两项收入均有增长。",
        "接待费下降8.5%，培训费增长3.2%，除培训费外均有所下降。",
        "工业增长5.2%，投资下降1.4%；各项民生支出均增长。",
        "支出增长5.1%，收入下降2.2%，力争明年各项指标均实现增长。",
        "事故减少6起，下降8.2%；死亡减少2人，下降5.5%，两项指标均下降。",
        "受理上升8.2%；办结上升10.3%；存案下降12.5%。收结案数双双上升。",
        "面积增长0.5%，总产增长1.9%，单产增长1.4%，实现“三增”。",
        "一产增长3.6%，二产增长5.8%，三产增长4.9%，工业利润下降3.2%，三次产业均实现增长。",
        "粮食、油料、蔬菜产量分别增长2.1%、下降0.8%、增长3.4%，主要农产品产量“两增一降”。",
        "上半年工业增长6.8%，总产值779.7亿元、增长3.3%，其中开发区产值增长4.3%，高新区下降2.2%。从行业看，呈现“一升三降”，钢铁行业增长12.5%，化工、医药、家居分别下降9%、26.3%、3.9%。",
        "五类价格“二降三升”：粮食、衣着下降，居住、交通和通信、医疗均上涨。",
        "其他五类价格环比三涨一降一平。其中，粮食、衣着、居住价格均上涨0.2%，医疗价格下降0.1%；服务价格持平。",
        "五类价格“四升一降”：粮食、居住价格上涨较多，其中面粉上涨1.2%，通信价格下降。",
        "要求做到“两升一降”：安全感、满意度上升，发案下降。",
        "收入增长5.1%，支出增长3.2%，结余下降2.4%。三大税种均增长：增值税增长4.1%，契税增长1.2%，房产税增长3.3%。",
    ),
    bad=(
        Bad("险情9起，同比减少3起；伤员7人，同比增加2人，险情和伤员实现“双下降”。", says="增加"),
        Bad(
            "八大类价格呈“五涨两跌”态势，其中上涨的为食品、衣着、用品、教育、医疗、居住，下跌的为交通、生活服务。",
            says="五涨两跌",
        ),
        Bad("公用经费支出比上年减少3.2%，连续三年保持增长。", says="减少3.2%"),
        Bad("各项税收较上年均有增长，其中增值税增长6.1%，所得税下降2.4%，车船税增长3.8%。", says="下降2.4%"),
        Bad(
            "工业增长6.8%，高于全省1.2个百分点；投资增长4.2%，低于全省0.8个百分点，两项指标增速均高于全省平均水平。",
            says="低于全省0.8个百分点",
        ),
        Bad("游客增长12.6%，收入下降3.1%，实现游客和收入双增长。", says="收入下降3.1%"),
        Bad("粮食、油料、蔬菜产量分别增长2.1%、下降0.8%、增长3.4%，主要农产品产量均增长。", says="下降0.8%"),
        Bad("两项税收均实现增长：增值税增长4.1%，契税下降6.8%。", says="契税下降6.8%"),
        Bad("门诊增长8.2%，住院增长5.1%，手术下降2.3%，各项业务指标均稳步提升。", says="手术下降2.3%"),
        Bad(
            "增值税42.6亿元，增长3.1%；企业所得税18.3亿元，增长2.4%；契税6.2亿元，下降0.8%。三大税种均保持增长。",
            says="契税6.2亿元，下降0.8%",
        ),
        Bad("水稻减少4万亩，小麦增加2万亩，大豆增加9万亩，粮食作物“一增两减”。", says="小麦增加2万亩"),
        Bad("五类价格“一降四升”：粮食、衣着下降，居住、交通和通信、医疗均上涨。", says="粮食、衣着下降"),
        Bad(
            "其他五类价格环比三涨一降一平。其中，粮食、衣着价格均上涨0.2%，居住、医疗价格下降0.1%；服务价格持平。",
            says="居住、医疗下降",
        ),
        Bad("出口增长8.3%，进口下降2.5%，进出口双双增长。", says="进口下降2.5%"),
        Bad("工业、建筑业、服务业税收分别增长4.2%、-1.3%、6.5%，三大行业税收全部实现正增长。", says="-1.3%"),
        Bad("较大事故下降6.5%，重大事故17起、同比增加1起，较大和重大事故均同比下降。", says="同比增加1起"),
    ),
)
def moves_told_of_all(manuscript: Manuscript) -> Answers:
    """Every claim of one way or of so many each way, against the moves that it is made of."""
    found = {
        each.index: each
        for pattern, words in ((OF_ALL, ()), (OF_RUN, WORDS_OF_RUN), (OF_SOME, ()))
        for each in manuscript.whole_text.passages_where(pattern, *words)
        if each.index not in manuscript.ahead
    }
    if not found:
        raise DoesNotApply("报告没有说各项都上升或都下降")
    for each in moved_otherwise(list(found.values()), manuscript.readings):
        message = f"这里写“{each.words}”，而所列各项中有“{each.told}”；请核对各项的升降，或改正说法。"
        yield Flaw((each.claim, each.moved), message, each.told)
