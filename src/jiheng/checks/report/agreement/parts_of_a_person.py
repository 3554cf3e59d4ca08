"""Counts of people and whole things with a decimal point: a 万 was left out."""

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.core.finding import Confidence, Severity
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.relations.names.counted import per_of_average
from jiheng.quantities.sentence import Sentence, Term

_WHOLE = frozenset(
    {"人", "人次", "户", "户次", "名", "辆", "台", "台套", "家", "所", "头", "羽", "株", "册", "份", "件", "宗", "起"}
)
_NUMBERED = late_pattern(r"[1-9]\.[1-9][0-9]{0,2}[^0-9.]")
"""1.2家幼儿园超标准收费 is the first item, of two kindergartens."""
_AVERAGED = late_pattern("平均|每(?:[十百千万]|[0-9]+[十百千万])|每一?[名位个户]|[人户师生班校场]均")
"""平均每千人拥有医师2.8人，护士3.1人: the averages of a sentence go on without the word."""
_SHARED_OUT = late_pattern("均|每|比|/|／|折合|当量|万|千人|系数|率|亿元|生产总值|GDP")


@check(
    id="RPT209",
    title="人、户、台等应是整数",
    why="人数和件数不会有小数；写成1.2人，多半是漏写“万”字。",
    kind=Kind.UNIT_SLIP,
    severity=Severity.ERROR,
    confidence=Confidence.PROBABLE,
    references=("R43",),
    good=(
        "开发预计投入198.92人*月，人工成本607.75万元。",
        "每10股配2.5份，其中基础配1.8份，追加配0.7份。",
        "服务居民3.6万人，平均每个社区配备1.5人，户均2.8人。每千名老人拥有护理员1.4人，医师0.6人。亿元生产总值事故死亡0.02人。",
        "因公出国团组0个、0.00人；年末在职3.00人。",
        "发现的问题：\n1.2家幼儿园超标准收费。\n2.3家单位没有按时申报。",
    ),
    bad=(Bad("全年服务居民3.6人，满意度较高。", says="3.6人"), Bad("栽植苗木28.5株，成活良好。", says="28.5株")),
)
def parts_of_a_person(manuscript: Manuscript) -> Answers:
    """Every count of whole things that is not an average."""
    is_any = False
    for passage in manuscript.prose_with_figures:
        for sentence in manuscript.readings[passage.index].sentences:
            for term in sentence.terms:
                if term.unit not in _WHOLE or term.mention.scale != 1:
                    continue
                is_any = True
                if term.start == 0 and _NUMBERED.match(passage.text):
                    continue
                if (
                    not term.mention.places
                    or term.mention.value.denominator == 1
                    or not _is_plain_count(sentence.words, term, sentence.start)
                    or _is_divided_again(sentence, term)
                ):
                    continue
                yield Flaw(
                    (passage.at(term.start, term.end),),
                    f"“{term.mention.text}”不是整数；请核对计量单位，看是否漏写“万”字，或注明是平均数。",
                    term.mention.text,
                )
    if not is_any:
        raise DoesNotApply("报告没有写人数、户数和件数")
    yield Holds((), "人数、户数和件数都是整数")


def _is_divided_again(sentence: Sentence, term: Term) -> bool:
    """每10股送3.9份认购权证、4.1份认沽权证: what is divided more than once can be."""
    return any(
        each.unit == term.unit and each is not term and each.mention.value.denominator != 1 for each in sentence.terms
    )


def _is_plain_count(words: str, term: Term, start: int) -> bool:
    behind = words[term.end - start : term.end - start + 1]
    return (
        term.mention.is_exact
        and not _SHARED_OUT.search(term.name)
        and behind not in ("/", "／", "*", "×", "·", "年", "天", "月")  # 人*月: work, reckoned in months of one person
        and per_of_average(term) is None
        and not _AVERAGED.search(words, 0, term.start - start)
    )
