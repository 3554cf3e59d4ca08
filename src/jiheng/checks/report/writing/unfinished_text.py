"""Placeholders that were never filled in: xx万元, 20××年."""

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.text.words_found import places_by_words
from jiheng.core.finding import Severity
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern

_OPEN = late_pattern(
    r"20(?:[xX×＊*]{1,2}|[0-9][xX×＊*]|__)年"
    r"|(?<![A-Za-z0-9])[xX×＊*]{1,6}(?=(?:\.[xX×*]{1,2})?(?:%|万元|亿元|元|人次|[人名户个项次家场年月日条]))"
    r"|(?<![A-Za-z0-9])[xX×]{2,6}(?=[局县市区镇乡村项单部中])|_{3,40}|（此处[^）]{1,20}）|待补充|TODO",
    make=quick_pattern,
)

_HINTS = ("x", "X", "×", "＊", "*", "___", "（此处", "待补充", "TODO")


@check(
    id="RPT422",
    title="不应留有没有填写的空位",
    why="“xx万元”“20xx年”是模板里等着填的地方，留在定稿里说明没有写完。",
    kind=Kind.TEXT,
    severity=Severity.WARNING,
    references=("R60",),
    good=("2023年支出120万元，型号X光机2台，规格3×4米。",),
    bad=(Bad("20xx年支出xx万元，完成率××%。", says="共3处"), Bad("本年度服务对象待补充。", says="待补充")),
)
def unfinished_text(manuscript: Manuscript) -> Answers:
    """One finding for all."""
    if not manuscript.passages:
        raise DoesNotApply("报告没有文字")
    told = places_by_words(manuscript.passages_with(*_HINTS), _OPEN)
    if not told:
        yield Holds((), "没有等着填写的空位")
        return
    places = tuple(place for word_places in told.values() for place in word_places)
    shown = "、".join(f"“{words}”" for words in list(told)[:5])
    yield Flaw(places, f"还有没有填写的地方共{len(places)}处：{shown}；请填上，或删去。")
