"""The names that are joined in what is said of measures: 本科落实率 and 专科落实率 of 本科、专科落实率均."""

import re

from jiheng.core.chinese_numerals import DIGIT_VALUES
from jiheng.core.late_pattern import late_pattern
from jiheng.core.value import asked_once, value

_LEADS = re.compile(
    "^(?:20[0-9]{2}[年届]度?|全年|今年|本年度?|当年|年度内?|[本该]期|年内|年末|年底|目前|截至[^，。；]{0,12}?[日底末]|报告期内?|"
    "(?:[全我本该](?:国|州|县|市|区|镇|乡|街道|校|省|站|馆|所|院|局|处|项目|单位|部门|系统|会))|"
    "(?:导致|致使|造成|使得|以致|但|而)|(?:自评|报告|评价|通报|会议|评估|总体|整体|综合)[^，。；]{0,4}?(?:认为|显示|表明|看)|其中|主要|[一二三四五六]是|"
    "（[一二三四五六七八九十0-9]{1,2}）|[0-9]{1,2}[.、]|同时|此外|并且?|且|其|的|各级)+"
)
_TAILS = re.compile(
    "(?:[已也均都仍还亦又则略稍远仅尚]|双双|全部|全面|总体|整体|始终|继续|稳定|持续|保持|连续[两三四五六七八九十]年|首次|历史性地?|一举|再次|成功|"
    "实际|大幅|明显|显著|严格|有效|同比|达到?了?|实现了?|完成了?|分别|总的?|为|是|有所?|较[上去]年|比[上去]年|共|累计|合计|新|又)+$"
)
_COUNTED = re.compile(
    "(?:人[数次]|件[数次]|笔数|户[数次]|场[次数]|台数|辆数|家数|[总数]量|总[额数]|数额|金额|规模|总规模|人口|面积|里程|水平|数|量|情况)$"
)
"""What a name says of how a measure is counted: 投诉件数."""
_JOINS = re.compile("、|以及|(?<!总)和(?!谐)|(?<!参)与|(?<![普波涉])及(?![时格早])")
_RATE = re.compile("(?:[\u4e00-\u9fff]{2}率|[\u4e00-\u9fff]{2}度|[\u4e00-\u9fff]{2}指数)$")
_OF_SO_MANY = late_pattern(
    "(?:[两二三四五六七八九十]|[0-9]{1,2})(?:[个大类家所]{0,1})(?P<of>[系镇乡县区市村校院局者])?(?=[\u4e00-\u9fff]{2})"
)
_SO_MANY_MEASURES = re.compile(
    "(?<=[率度])(?:等|这)?[两二三四五六七八九十][项个](?:主要|核心|重点|约束性)?(?:指标|目标|数据|比率)?$"
)
"""列养率、完好率两项指标."""
_OF_EACH = re.compile(
    "^(?:各|所有|全部|每一?个?|任一)(?P<class>(?:[\u4e00-\u9fff]|（[\u4e00-\u9fff]）){1,8}?)的?(?P<rate>[\u4e00-\u9fff]{2}[率度])$"
)
_OF_COUNT = re.compile(
    "^(?:以上|上述)?(?P<count>[两二三四五六七八九])[个大类](?P<class>[一-鿿]{2,4}?)的?(?P<rate>[一-鿿]{2}率)$"
)
_AT_LARGE = re.compile(
    "服务对象|受益对象|社会公众|受访者?|群众|市民|居民|村民|公众|社会|对象|总体|整体|综合|平均|全[国省州县市区镇乡校院]|年度|项目|资金|整个|的"
)
"""What a name may have that says nothing in particular: 群众满意度 and 满意度 are one."""
_DOING = late_pattern(
    "计划|目标|实际|接收|收到|完成|办理|实现|累计|共|全年|年度|本年|达到?|总|数|量|额|的|为|新|已|人|件|开展|组织|举办|发放|建成|建设|任务|工作|目标|情况|其中|开工|约|有|含|资金|经费|项目|全市|全县|全区|全[省州镇校院]"
)
_DEED_LAST = re.compile("(?:安装|建设|改造|购置|采购|投放|发放|推广|实施|建成|办理|受理|举办|开展|完成)$")
"""智能终端安装数量 is of 智能终端."""
_ALIKE = {"满意率": "满意度"}
_SHORTEST, _LONGEST = 2, 24


@value()
class Name:
    """`text`: the name as it is looked for; `rate`: the 落实率 it ends with, `of`: the rest of it.

    `each`: the characters that the names of those end with of whom all are meant: 系 of 各系落实率; empty for one.
    `count`: how many of them there are said to be, 五个方面的整改率; 0 where that is not told.
    """

    text: str
    rate: str
    of: str
    each: str = ""
    count: int = 0


def names_in(subject: str) -> tuple[Name, ...]:
    """The names joined in the words before what is said of them; none where they are not plainly names."""
    bare = bare_subject(_SO_MANY_MEASURES.sub("", bare_subject(subject)))
    if not _SHORTEST <= len(bare) <= _LONGEST or any(map(str.isascii, bare)):
        return ()
    of_each = _OF_EACH.match(bare)
    if of_each is not None:
        return (Name(bare, same_rate(of_each["rate"]), "", of_each["class"].strip("（）")),)
    of_count = _OF_COUNT.match(bare)
    if of_count is not None:
        count = DIGIT_VALUES[of_count["count"]]
        return (Name(bare, same_rate(of_count["rate"]), "", of_count["class"], count),)
    pieces = _JOINS.split(bare)
    if any(len(each) < _SHORTEST for each in pieces):
        pieces = [bare]
    counted = _OF_SO_MANY.search(pieces[-1]) if len(pieces) > 1 else None
    if counted is not None:
        kind, end = counted["of"] or "", pieces[-1][counted.end() :]
        pieces = [*(each + kind for each in pieces[:-1]), f"{pieces[-1][: counted.start()]}{kind}{end}"]
    rate = rate_of(pieces[-1])
    if rate:
        pieces = [each if rate_of(each) or _COUNTED.search(each) else each + rate for each in pieces]
    return tuple(filter(None, map(name_of, pieces)))


@asked_once
def name_of(written: str) -> Name | None:
    """One name; None where too little is left of it."""
    rate = rate_of(written)
    if rate:
        return Name(written, same_rate(rate), particular(written[: -len(rate)]))
    bare = _COUNTED.sub("", written)
    bare = bare if len(bare) >= _SHORTEST else written.removesuffix("数") if len(written) > _SHORTEST else written
    without = _DEED_LAST.sub("", bare)
    bare = without if len(without) > _SHORTEST else bare
    return Name(bare, "", bare) if len(bare) >= _SHORTEST else None


@asked_once
def bare_subject(subject: str) -> str:
    """本科落实率 of 2023年全院本科落实率均已."""
    return _TAILS.sub("", _LEADS.sub("", subject)).strip("“”")


@asked_once
def rate_of(written: str) -> str:
    """完好率 of 设施完好率; empty where a name ends with no rate."""
    found = _RATE.search(written)
    return "" if found is None else found[0]


def same_rate(rate: str) -> str:
    """One name for those of a rate: 满意率 and 满意度."""
    return _ALIKE.get(rate, rate)


@asked_once
def particular(words: str) -> str:
    """What of a name tells of whom it is: empty for 群众 of 群众满意度."""
    return _AT_LARGE.sub("", words)


def more_than(told: str, name: str) -> str:
    """What a told name has besides the words of another, but for what says nothing: 主干道 of 主干道亮灯率."""
    return "".join(each for each in _DOING.sub("", _AT_LARGE.sub("", told)) if each not in name)
