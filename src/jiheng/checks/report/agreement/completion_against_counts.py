"""A completion of 100 % of people that two counts in the report do not bear out."""

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.checks.manuscript.facts.events import is_same
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.core.finding import Confidence, Severity
from jiheng.core.late_pattern import late_pattern
from jiheng.core.numbers import round_half_up
from jiheng.quantities.likeness import bigrams
from jiheng.quantities.units import PERCENT

_COMPLETION = late_pattern(r"(?:人数|户数|家数)(?:的)?完成率(?:为|达到?)?$")
_FULL = 100
_NOUN_BEFORE = 5


@check(
    id="RPT204",
    title="完成率100%应与文中的人数相符",
    why="报告别处写了两个人数，按它们算完成率不到100%；没有写明目标值和实际值，读者无法判断。",
    kind=Kind.CLAIM,
    severity=Severity.WARNING,
    confidence=Confidence.ASK,
    references=("R44",),
    good=(
        "受惠创业妇女人数完成率100%。\n今年共为27名创业妇女发放贴息贷款378万元。\n全年共为27名创业妇女发放贴息贷款378万元。",
    ),
    bad=(
        Bad(
            "受惠创业妇女人数完成率100%。\n今年共为31名成功申请贴息的创业妇女提供小额贴息贷款420万元。\n"
            "全年共为27名创业妇女发放小额贴息贷款378万元。",
            says="87.1",
        ),
    ),
)
def completion_against_counts(manuscript: Manuscript) -> Answers:
    """Every such completion whose people the report counts twice, differently."""
    events = manuscript.events
    pairs = [
        (one, other)
        for at, one in enumerate(events)
        for other in events[at + 1 :]
        if is_same(one, other) and one.count.mention.value != other.count.mention.value
    ]
    if not pairs:
        raise DoesNotApply("报告没有在两处写出不同的受益人数")
    for passage in manuscript.prose_with_figures:
        for sentence in manuscript.readings[passage.index].sentences:
            for term in sentence.terms:
                if term.unit != PERCENT or term.mention.value < _FULL or not _COMPLETION.search(term.name):
                    continue
                counted = bigrams(term.name.rpartition("数")[0][-_NOUN_BEFORE:])
                pair = next((pair for pair in pairs if bigrams(pair[0].receivers) & counted), None)
                if pair is None:
                    continue
                smaller, larger = sorted(pair, key=lambda event: event.count.mention.value)
                rate = f"{round_half_up(100 * smaller.count.mention.value / larger.count.mention.value, 2)}%"
                name = term.name[-12:]
                start = term.start - len(name)
                yield Flaw(
                    (passage.at(start, term.end), smaller.count_place, larger.count_place),
                    f"“{name}{term.mention.text}”没有写目标人数和实际人数；按第{larger.passage.first_line}段{larger.count.mention.text}、"
                    f"第{smaller.passage.first_line}段{smaller.count.mention.text}计算为{rate}。请写明目标值和实际值。",
                    f"{smaller.count.mention.text}÷{larger.count.mention.text}＝{rate}",
                )
