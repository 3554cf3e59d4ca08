"""Figures that only say about how much: 近300名, 40余万元."""

from collections.abc import Iterator

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.core.finding import Location, Severity
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern

_UNIT = (
    "(?:万?元|亿元|人次|人|名|户|个|场|次|家|件|份|条|项|亩|公里|吨|辆|套|台|座|处|批|位|对|篇|册|期|平方米|立方米|米"
    "|头|只|株|棵|所|间)"
)
_FIGURE = quick_pattern(
    rf"[0-9](?<![0-9.][0-9])[0-9,]{{0,14}}(?:\.[0-9]{{1,4}})?(?:[万亿千百]?(?P<more>[多余])[万亿千百]?|[万亿千百])?{_UNIT}(?P<about>左右)?(?![以前后内])"
    rf"|余(?<=[百千万十]余){_UNIT}"
)
_BEFORE = quick_pattern("(?:将?近|大约|(?<!节)约|(?<![彩不未])(?<!没有)超过?|逾|接近)$")
_VAGUE_WORDS = ("近", "约", "超", "逾", "多", "余", "左右")
_OVER_TARGET = quick_pattern("(?:^|[，；：（、数年标划期量额]|[比较][^，。；]{1,12})超过?$")
"""What is told is by how much a target was exceeded, exactly."""
_TENS = late_pattern("[一二三四五六七八九十百千万]{1,4}$")
_MONEY = "元"
_DIGITS = frozenset("0123456789.")
_MOST_SHOWN = 20


@check(
    id="RPT420",
    title="应写准确的数量",
    why="绩效自评要拿实际值与目标值比较；“近300名”“40余万元”无法核对，金额尤其应当写准。",
    kind=Kind.TEXT,
    severity=Severity.NOTICE,
    references=("R53",),
    good=(
        "服务群众312人次，支出40.6万元，投诉不超过10次，人均补贴2315元，未超过2400元，接待没有超过3次，超过90%的村民满意，近三年没有事故，距今约5年。",
        "比预算节约2元，任务230座，完成241座，超11座，比计划超6公里；购置彩超2台。",
    ),
    bad=(
        Bad("发动近300名志愿者，筹集物资5万多元，惠及250余户。", says="3处：近300名、5万多元、250余户"),
        Bad("发动近300名志愿者。\n全年有近300名志愿者、40余户。", says="3处：近300名、40余户"),
    ),
)
def vague_figures(manuscript: Manuscript) -> Answers:
    """One finding that lists each once."""
    if not manuscript.passages:
        raise DoesNotApply("报告没有文字")
    told: dict[str, list[Location]] = {}
    for passage in manuscript.passages_with(*_VAGUE_WORDS):
        for start, end in _vague(passage.text):
            told.setdefault(passage.text[start:end], []).append(passage.at(start, end))
    if not told:
        yield Holds((), "没有模糊的数量")
        return
    listed = "、".join(list(told)[:_MOST_SHOWN]) + ("等" if len(told) > _MOST_SHOWN else "")
    money = "金额请写准确数，" if any(words.endswith(_MONEY) for words in told) else ""
    places = tuple(place for word_places in told.values() for place in word_places)
    yield Flaw(places, f"模糊数量{len(places)}处：{listed}；{money}其他数量有准确数的也请写明。")


def _vague(text: str) -> Iterator[tuple[int, int]]:
    """The spans of figures with a word in front, in the middle or behind that makes them vague."""
    for found in _FIGURE.finditer(text):
        start, end = found.span()
        if found[0].startswith("余"):
            tens = _TENS.search(text, max(start - 4, 0), start)
            if tens is not None and text[tens.start() - 1 : tens.start()] not in _DIGITS:
                yield tens.start(), end
            continue
        before = _BEFORE.search(text, max(start - 2, 0), start)
        if before is not None and _OVER_TARGET.search(text, max(start - 16, 0), start):
            before = None
        if before is not None or found["more"] or found["about"]:
            yield before.start() if before is not None else start, end
