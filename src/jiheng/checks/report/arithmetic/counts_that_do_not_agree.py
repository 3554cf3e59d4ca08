"""Announced counts that are not the number of items listed."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from jiheng.checks.check import Answers, Bad, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.outline.counted_above import counted_above
from jiheng.checks.manuscript.outline.counted_below import Below, begins_in, items_below
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.finding import Confidence, Severity
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.enumerations.bare_numerals import counted_as
from jiheng.quantities.enumerations.counts_of_addends import counts_of_addends
from jiheng.quantities.enumerations.enumeration import Enumeration, judged
from jiheng.quantities.mention import Mention
from jiheng.quantities.statement import Relation

_DIVIDES = frozenset({Relation.SUM, Relation.REMAINDER})
_LONGEST_SPAN = 120
_NEAR_THE_END = 16
_NAME_BETWEEN = 14
_NEXT_PARAGRAPHS = 3
_REST_OF_ITEM = 400
_NUMERALS = "一二三四五六七八九十"
_ITEMS = frozenset("项个家所条点类种方面环节件步") | {"方面", "环节", "大"}
_AT_THE_BEGINNING = 12
_ANNOUNCE = ("：", ":", "。", "如下")
_LARGE = "大"
"""三大任务 are counted as 3项."""
_ANNOUNCED_BELOW = re.compile("(?:现将|其中)?(?:具体|分别|详细)?[一-鿿]{0,8}(?:来看|如下|为|是|情况)[：。]")
_FEWEST_BELOW = 3
_FEWEST_OF_A_SUM = 2
_SLOGAN = late_pattern("“(?P<numeral>[二两三四五六七八九十])个?(?P<word>[一-鿿]{2,4})”")
_ITEMS_OF_A_TEXT = late_pattern(
    "问题|措施|方面|部分|做法|职责|任务|原因|建议|工作|不足|阶段|环节|经验|成效|特点|举措|难题|短板|困难|目标|内容|[点步]"
)
_NAMED = late_pattern(
    r"(?:主要|方面|突出)?(?:的)?(?:[\u4e00-\u9fff]{0,4})(?:问题|措施|方面|做法|职责|任务|原因|建议|工作|不足)?"
    r"(?:如下|，?(?:具体|分别|详细)?(?:包括|为|是|有|如下))?[：:。]?$"
)


@check(
    id="RPT111",
    title="写明的项数应与列出的项数相同",
    why="“共N项”后面少一项或多一项，读者不知道漏了什么；多半是增删后没有改数。",
    kind=Kind.COUNT,
    severity=Severity.ERROR,
    references=("R43",),
    nothing="报告的文字里没有写明项数又逐项列出的内容",
    good=(
        "居前两位的是食品145件、服装95件，二者合计240件；排名前两位的镇是甲镇95分、乙镇94分，后两位的是丁镇80分、戊镇79分。",
        "全年受理投诉5件。\n（一）受理情况\n已受理。\n（二）办理情况\n已办结。",
        "今年立项4件：\n1.道路改造。\n2.桥梁加固。\n其余2件年底立项。",
        "坚定“四个自信”。\n（一）加强学习。\n（二）强化队伍。",
        "青鱼、草鱼、鲢鱼三大家鱼增产，以河港、铁路为支撑的三大通道开行班列120列。",
        "推行EPC、PPP和ABS三种模式。",
        "两类小区都有类似的问题：停车难、充电难、办事难、晾晒难。",
        "三大类产品合计占各年收入的比例分别为78.48%、86.83%、86.42%和76.31%。",
        "集团及下设的铸造厂、环形锻件厂、船用车间、机械总厂、模压厂、锅炉研究所七家实体评估入账。",
        "服务提速主要体现在办理快、周期短和配送快三个方面。",
        "自披露后的三个工作日内，理事、监事可以不再缴存保证金。",
        "已建立五家生产企业、一个研发中心、一家服务公司及两家门店。",
        "主编《外科概论》教材、《手术图解》、《医学丛书》中的二个分卷。",
        "每批设1个服从志愿（分军事类、公安类、航海类、国防类）。",
        "21个特色专业有：中文、教育、地理、思政、生物、数学、英语、美术、音乐、体育、新闻和历史；化学、热能、自动化、信息、法学。",
        "本题含三个问题：办法是否规定可以“任免或者聘任、解聘人员”，办法中有无除外，会计人员是否属于除外之列。",
        "系统完成8家大型企业的安装，包括甲、乙等6家出租公司，对上述8家出租公司进行测试。",
        "聘用人员5人（司机、保洁、保安）。",
        "项目3个，涉及供水、供气、供暖、供电。",
        "10项进展较快。其中缺陷防治、餐饮油烟、噪声及异味扰民问题整改等2项达到年度目标。",
        "该项目共编制三级指标12个。\n1、资金到位情况。资金全部到位。\n2、资金执行情况。执行率97%。\n3、产出情况。完成道路32公里。",
        "其余项目中，2个养老站已建成1个（50%），4个公共空间已建成2个（50%），引水工程正在施工中（93%）、供水保障工程正在施工中（75%），这4项预计年底完成。",
        "我县承担任务45项，已启动实施39项，正在开展前期工作6项。\n一、工程类\n已开工12项。\n二、服务类\n均已启动。",
        "设4个科室，分别是综合科、业务科、财务科、督查科。",
        "设综合科、业务科、财务科等9个科室。",
        "降压药有6类：利尿剂、阻滞剂、拮抗剂、抑制剂、受体拮抗剂和α-受体阻滞剂。",
        "北站和三家养护公司常年合作。东站、西站主要为上述三家养护公司提供配件。",
        "分配到五家养护公司：东路养护公司、西路养护公司、北路养护",
        "壮大软件、医药、装备、无人机与低空物流等4个产业集群。",
        "本街道行政单位1家，事业单位2家，具体包括：\n1. 街道本部。\n2. 街道党群服务中心。\n3. 街道受理服务中心。",
        "办成综合、经济、科技、少儿、农业、戏曲、音乐等9个频道。",
        "换装有四个原因。第一是收入增加。第二是旧装陈旧。第三个是式样变化。第四个原因是节能。",
        "甲镇、乙镇等2个乡镇完成验收。",
        "产出指标1项：修缮补助发放金额目标不低于250万元、实际240万元。",
        "主要做法有三项：一是建制度；二是强培训；三是严考核。",
        "开展“明厨亮灶”“膳食公开”两项行动。",
        "抓好宣传、培训、督查12次。",
        "增强“四个意识”、坚定“四个自信”、做到“两个维护”。",
        "重点办好三件事：一是修路。道路年内通车。二是引水。\n三是通电。",
        "集中改造解放路、人民东路和文昌大街、学府大街、湖滨路等5条道路，建成一条环路、两条滨河路、四条林荫路。",
        "举办铁人三项、马拉松和龙舟赛，办理督办、转办等其他类0件，做到“快、准、严、实”四个字。",
        "从建库和用库两方面采取有力措施。一要完善目录。二要定期更新。三要加强考核。四要培训人员。",
        "一是巡护偏少；\n二是台账不全。\n以上两个问题年内整改。",
        "（一）管理\n一是巡护偏少。\n（二）资金\n一是拨付偏晚；\n二是台账不全。\n以上三个问题年内整改。",
        "一、存在问题\n（一）巡护偏少。\n（二）台账不全。\n二、下一步措施\n针对上述两个问题，逐项整改。",
        "一、存在问题\n（一）巡护\n一是人少。\n二是车旧。\n（二）台账\n记录不全。\n二、下一步措施\n针对上述三个问题，逐项整改。",
        "存在两个问题：一是巡护偏少；二是台账不全。\n为解决上述两个问题，已充实人员。",
        "由民政、教育、公安组成的三部门专班入户核查。",
        "推动城西水厂、河口码头三期改造，支持5个县（市、区）。",
        "五座泵站由中心管护，其中新建3座。泵站分别为东关泵站、柳湾泵站、双桥泵站、北闸泵站和南塘泵站。",
        "发放两类补助630万元，其中东山县156万元、西江县98万元、南坪县376万元。",
        "抓好3件事：健全制度，强化管理，用好结果，成效明显。",
        "抽查发现问题三类：票据不合规5所、专账不清4所、公示不及时2所。",
        "项目覆盖9个乡镇、3个街道。\n（一）资金投入\n投入12万元。\n（二）完成情况\n已完成。",
        "中央投入20万元、省级投入30万元、县级投入10万元，两个项目共投入60万元。",
        "项目共5个标段，一标段投资120万元，二标段投资80万元，三标段投资95万元，其余标段尚未招标。",
        "强化部市、院市、校市、央地及京津两市务实合作。",
        "东部煤电、西部水电通过三个通道外送，并按规模、设施将站点分为三个等级。",
        "设立了提名、战略、审计、薪酬与考核四个专门委员会，分别负责相关事项的研究与审议。",
        "原料三大类：第一类为角钢、钢板和钢管。客户三类，其中：a、甲类指重点客户。",
        "两项业务发展较快，主要体现在三个方面：第一，客户稳定；第二，技术成熟；第三，服务到位。",
        "25个办事点主要分布在以下城市：东山、西河、南坝。两项占存货的比重分别为93.8%、93.9%和96.4%。",
        "发行6只债券，期限分别为5年、7年、10年，各2只。",
        "整修道路3条（含东坡路、柳湾路），新修桥梁2座（石坪桥、沙坝桥已通车）。",
        "共分四批下达，第一批30万元，第二批20万元，第三批15万元，剩余资金年底前下达。",
        "检查粮食、肉类、蔬菜3类食品，2020年至2023年合格率分别为97%、98%、98%、99%。",
    ),
    bad=(
        Bad("内设甲科、乙科、丙科等三个职能科室。目前四个科室负责人均已到位。", says="前面写的是3"),
        Bad("投诉居前三位的依次是食品145件、服装95件、家居55件、家电44件。", says="列出4"),
        Bad("做法概括起来是“三个明确”。\n（一）明确主体。由县里管护。\n（二）明确经费。列入预算。", says="列出2"),
        Bad("抓好四项工作。\n第一，修路。\n第二，引水。\n第三，通电。", says="列出3"),
        Bad("公开表格6张：收入总表、支出总表、收支总表、会议费表、绩效表。", says="列出5"),
        Bad("三大主导产业为电子信息、食品加工、装备制造、现代物流。", says="列出4"),
        Bad("对商贸、餐饮、住宿、客运、物流六大行业开展抽查。", says="列出5"),
        Bad("先后印发财务管理、采购管理、合同管理等4项制度。", says="4项"),
        Bad("渡口面临四大难题：一是客流减少；二是补贴迟到；三是船员老龄化。", says="列出3项"),
        Bad("出台《资金办法》《验收办法》《绩效办法》3项制度，合计4项。", says="前面写的是3"),
        Bad("组建了由张某某、李某某、王某某组成的4人评价小组。", says="列出3"),
        Bad("下设一处五队，分别为机关处、一大队、二大队、三大队、四大队。", says="列出4"),
        Bad("实现“四个明显下降”：一是溺水事故明显下降；二是碰撞事故明显下降；三是火灾事故明显下降。", says="列出3"),
        Bad("糕点不合格13批次、蜜饯不合格9批次、豆制品不合格3批次，四类食品共检出25批次。", says="列出3"),
        Bad("处理违纪人员5名（张某、李某、王某、赵某）。", says="列出4"),
        Bad("先后制定考勤、财务、车辆、档案等5项制度，上述4项制度均已印发。", says="前面写的是5"),
        Bad("临江、东平、青阳四市开工率均为100%。", says="列出3个"),
        Bad("内设办公室、财务科、审计科、法规科共3个科室。", says="列出4"),
        Bad("主要做法有三项：一是建制度；二是强培训；三是严考核；四是重应用。", says="列出4"),
        Bad("目前指标分为五种，分别为投入指标、产出指标、效率指标和效果指标。", says="列出4"),
        Bad("开展“明厨亮灶”“膳食公开”三项行动。", says="列出2"),
        Bad("宣传先后进基地、进园区、进楼院、进临街商铺，合称“五进”。", says="列出4"),
        Bad("监测“四类对象”6,189户：易返贫户1,569户，易致贫户987户，突发困难户3,633户。", says="列出3"),
        Bad("完成5个审计项目：北桥竣工审计，填埋场竣工审计，特教学校竣工审计，中小学校舍跟踪审计。", says="列出4"),
        Bad("一是巡护偏少；\n二是台账不全；\n三是宣传单一。\n以上四个问题年内整改。", says="列出3"),
        Bad(
            "一、存在问题\n一是巡护偏少，二是台账不全，三是宣传单一。\n二、下一步措施\n针对上述2个问题，我站将逐项整改。",
            says="列出3",
        ),
        Bad("采取的举措：一是建制度；二是强培训；三是严考核。\n通过上述两项举措，进度加快。", says="列出3"),
        Bad("建议：一是充实人员；二是补记台账；三是加强宣传。以上两条建议请研究。", says="列出3"),
        Bad("存在的问题：一是巡护偏少；二是台账不全。\n为解决上述三个问题，已充实人员。", says="列出2"),
        Bad("由民政、教育、公安、妇联组成的三部门专班入户核查。", says="列出4"),
        Bad("纳入决算的单位共5个，具体包括：\n1.镇政府本级\n2.镇小学\n3.镇卫生院\n4.镇幼儿园", says="列出4"),
        Bad("另设检验、放射、药房三个医技科室，医技科室共4个。", says="前面写的是3"),
        Bad(
            "5大类工程进展顺利，完成投资8.6亿元。\n具体来看：\n（一）管网工程已开工。\n（二）环保工程已开工。\n（三）能源工程已开工。\n（四）交通工程已开工。",
            says="列出4",
        ),
        Bad("五座泵站由中心管护。泵站分别为东关站、柳湾站、双桥站、北闸站、石码头站和南塘站。", says="列出6"),
        Bad("示范基地新增4个，新增基地分别是柳林茶园、河湾绣坊、北岭菌菇、南坝农庄和石桥电商。", says="列出5"),
        Bad("编发日报28期、周报6期，三类简报共34期。", says="列出2"),
        Bad("一季度增长6.1%，二季度增长6.3%，三季度增长6.2%，四个季度均高于预期。", says="列出3"),
        Bad("开通渠道5个，即12345热线、区长信箱、随手拍、政务网站，办理诉求312件。", says="列出4"),
        Bad("期限有3年、5年、10年、20年，共5种期限。", says="列出4"),
        Bad("由组长王某、副组长李某、成员张某、赵某共5人组成评审组。", says="列出4"),
        Bad("安置点3处（东沟点120户、西坡点95户）。", says="列出2"),
        Bad("分三个小组核查，第一组赴东片，第二组赴西片，第三组赴南片，第四组赴北片。", says="列出4"),
        Bad("检查粮食、肉类、蔬菜3类食品，合格率分别为99%、98%、97%、96%。", says="列出4"),
        Bad("区划为三县两区：东山县、西河县、南坝县、城东区、城西区、高新区。", says="列出3"),
        Bad("抽查发现问题三类：票据不合规5所、专账不清4所、公示不及时2所、超范围列支1所。", says="列出4"),
    ),
)
def counts_that_do_not_agree(manuscript: Manuscript) -> Answers:
    """Every announced count whose items stand in the same paragraph, or as numbered paragraphs below it."""
    for passage, found in _all(manuscript):
        announced = found.announced
        is_short = found.end - found.start <= _LONGEST_SPAN
        place = passage.at(found.start, found.end) if is_short else passage.at(announced.start, announced.end)
        listed = f"（{'、'.join(found.items)}）" if found.items and all(found.items) else ""
        verb = "前面写的是" if found.is_retold else "列出"
        unit = "项" if announced.unit == _LARGE else announced.unit
        arithmetic = f"写明{announced.text}，{verb}{found.listed}{unit}{listed}"
        if found.holds:
            yield Holds((place,), arithmetic)
            continue
        if found.is_retold:
            message = f"写的是“{announced.text}”，前面写的是{found.listed}{unit}；请核对后统一。"
        elif found.confidence is Confidence.ASK:
            told = f"“等”前列出{found.listed}{unit}，写的是“{announced.text}”"
            message = f"{told}；是有意略去一个，还是漏写或写错，请核实。"
        else:
            message = f"写的是“{announced.text}”，实际列出{found.listed}{unit}；请核对项数，补上漏写的或改正数字。"
        yield Flaw((place,), message, arithmetic, confidence=found.confidence)


def _all(manuscript: Manuscript) -> Iterator[tuple[Passage, Enumeration]]:
    for passage in manuscript.prose:
        if _ANNOUNCED_BELOW.fullmatch(passage.text):
            yield from _announced_before(manuscript, passage)
        mentions = manuscript.readings[passage.index].mentions
        for found in manuscript.readings[passage.index].enumerations:
            if found.holds or not _goes_on(manuscript, passage, found):
                yield passage, found
        if mentions[_FEWEST_OF_A_SUM:] and ("共" in passage.text or "计" in passage.text or "类" in passage.text):
            for found in counts_of_addends(passage.text, mentions, manuscript.readings[passage.index].statements):
                yield passage, found
        if mentions and mentions[0].start <= _AT_THE_BEGINNING and _may_count(mentions[0]):
            yield from _told_above(manuscript, passage, mentions[0])
        yield from _told_below(manuscript, passage, mentions)


def _told_below(
    manuscript: Manuscript, passage: Passage, mentions: Sequence[Mention]
) -> Iterator[tuple[Passage, Enumeration]]:
    """五个方面： or “四个明确”。 at the end of a paragraph, and the items as paragraphs of their own."""
    end = begins_in(passage) if "一是" in passage.text else None
    if end is None and not passage.text.endswith(_ANNOUNCE):
        return
    below = items_below(passage, manuscript.prose_after(passage))
    if below.items < _FEWEST_OF_A_SUM:
        return
    slogan = _slogan_of(passage, below)
    if slogan is not None:
        yield passage, slogan
        return
    end = len(passage.text) if end is None else end + 1
    last = next((each for each in reversed(mentions) if each.end <= end), None)
    if last is None or last.end <= end - _NEAR_THE_END or not _may_count(last):
        return
    is_of_it = not (_is_beside_another(passage.text, last) or _is_told_part(manuscript, passage, last))
    if below.items < last.value and below.leaves_some:
        return
    if below.are_sections and passage.text.endswith("。") and not _ITEMS_OF_A_TEXT.search(passage.text, last.start):
        return  # 受理投诉5件。 above the headings 受理情况 and 办理情况
    if is_of_it and _NAMED.fullmatch(passage.text, last.end, end):
        told = judged(last, [""] * below.items, last.start, last.end, confidence=Confidence.CERTAIN)
        if told is not None and (told.holds or not _goes_on(manuscript, passage, told)):
            yield passage, told


def _slogan_of(passage: Passage, below: Below) -> Enumeration | None:
    """“四个明确” above paragraphs each of which begins with 明确."""
    for found in _SLOGAN.finditer(passage.text):
        if all(words.startswith(found["word"]) for words in below.words):
            mention = counted_as(found["numeral"], found.start("numeral"), found.end("word"), passage.text)
            return judged(mention, [""] * below.items, mention.start, mention.end, confidence=Confidence.PROBABLE)
    return None


def _is_beside_another(text: str, mention: Mention) -> bool:
    """9个乡镇、3个街道：, 行政单位1家，事业单位4家，包括：: what stands below is of both."""
    if text.endswith("、", 0, mention.start):
        return True
    name = text[max(mention.start - _NAME_BETWEEN, 0) : mention.start].rpartition("，")
    return name[0].endswith(mention.unit_text) and name[0][:-1][-1:].isdigit() and "其中" not in name[2]


def _is_told_part(manuscript: Manuscript, passage: Passage, mention: Mention) -> bool:
    """共47项，已启动41项，未启动6项。: what adds up to a total before it announces nothing below."""
    return any(
        each.holds and each.relation in _DIVIDES and mention.start in each.figures and mention.start != each.start
        for each in manuscript.readings[passage.index].statements
    )


def _may_count(mention: Mention) -> bool:
    is_whole = mention.scale == 1 and mention.value.denominator == 1
    return mention.unit in _ITEMS and mention.is_exact and is_whole


def _told_above(manuscript: Manuscript, passage: Passage, mention: Mention) -> Iterator[tuple[Passage, Enumeration]]:
    """以上五个问题 behind a row of them."""
    above = counted_above(manuscript.passages, manuscript.purposes, passage, mention)
    if above is not None:
        holds = int(mention.value) == above.items
        confidence = Confidence.PROBABLE if above.is_far else Confidence.CERTAIN
        yield passage, Enumeration(mention, above.items, (), mention.start, mention.end, holds, confidence)


def _announced_before(manuscript: Manuscript, passage: Passage) -> Iterator[tuple[Passage, Enumeration]]:
    """11类工程进展顺利。 in a paragraph, 具体如下： in the next, and 11 numbered ones below."""
    below = items_below(passage, manuscript.prose_after(passage)).items
    above = manuscript.passages[passage.index - 1] if passage.index else None
    if below < _FEWEST_BELOW or above is None or above.cell is not None:
        return
    told = [each for each in manuscript.readings[above.index].mentions if _may_count(each)]
    right = [each for each in told if each.value == below]
    wrong = [each for each in told if abs(each.value - below) == 1]
    for each in right[:1] or (wrong if len(wrong) == 1 else ()):
        confidence = Confidence.PROBABLE
        yield above, Enumeration(each, below, (), each.start, each.end, bool(right), confidence)


def _goes_on(manuscript: Manuscript, passage: Passage, found: Enumeration) -> bool:
    """Whether the next paragraphs tell the items that are missing: 三是…, where the paragraph breaks off."""
    if not (1 < found.listed < found.announced.value) or any(found.items):
        return False
    numeral = _NUMERALS[found.listed : found.listed + 1]
    if not numeral:
        return False
    next_item = re.compile(f"{numeral}[是要]|第{numeral}(?![方产季十届批期次年级])")
    reach = _NEXT_PARAGRAPHS + found.listed
    following = (each.text for each in islice(manuscript.prose_after(passage), reach))
    rest = passage.text[found.end : found.end + _REST_OF_ITEM]
    return any(next_item.search(text) is not None for text in (rest, *following))
