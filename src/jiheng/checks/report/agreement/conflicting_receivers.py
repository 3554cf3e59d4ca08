"""One year's help told with two numbers of receivers or two amounts."""

from collections.abc import Sequence

from jiheng.checks.check import Answers, Bad, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.facts.events import Event, is_same
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.core.finding import Severity


@check(
    id="RPT203",
    title="同一项资助的人数和金额前后应一致",
    why="“共为若干人发放若干万元”在报告里常写两遍，一遍用申请数，一遍用实际数；人数和金额都要与台账一致。",
    kind=Kind.CONFLICT,
    severity=Severity.ERROR,
    references=("R42",),
    nothing="没有在两处写到同一项资助的人数和金额",
    good=(
        "今年共为27名创业妇女发放贷款378万元。\n全年共为27名创业妇女发放小额贴息贷款378万元。",
        "全年共为27名创业妇女发放贷款378万元。\n全年共为58名困难儿童发放慰问金2.9万元。",
        "全年发放救助金86万元，救助困难群众1260人。\n东镇全年发放救助金12万元，救助困难群众160人。",
        "本年发放创业担保贷款21笔270万元。\n上半年发放创业担保贷款16笔240万元。",
        "全年为56名残疾人发放创业补助28万元。\n全年为32名残疾人发放就业补助26万元。",
        "县工会全年慰问困难职工126名，发放慰问金12.6万元。\n教育工会全年慰问困难职工142名，发放慰问金14.2万元。",
        "一、小学阶段\n全年为126名学生发放助学金37.8万元。\n二、初中阶段\n全年为142名学生发放助学金42.6万元。",
    ),
    bad=(
        Bad("本年发放创业担保贷款21笔270万元。\n截至年底，发放创业担保贷款16笔240万元。", says="16笔"),
        Bad("全年慰问困难职工82户，发放慰问金12.3万元。\n共走访慰问困难职工85户，送去慰问金12.75万元。", says="85户"),
        Bad(
            "今年共为31名成功申请贴息的创业妇女提供小额贴息贷款420万元。\n全年共为27名创业妇女发放小额贴息贷款378万元。",
            says="27名",
        ),
        Bad(
            "全年发放高龄津贴86万元，惠及老人1260人。\n2032年共为1290名老人发放高龄津贴89万元。",
            says="1290名",
        ),
    ),
)
def conflicting_receivers(manuscript: Manuscript) -> Answers:
    """Every help of the year that is told more than once."""
    for group in _groups(manuscript.events):
        if len(group) == 1:
            continue
        doubtful = [each for each in group if manuscript.is_planned(each.amount.mention)]
        ordered = [*doubtful, *(each for each in group if each not in doubtful)]
        first = ordered[0]
        places = tuple(each.count_place for each in ordered)
        counts = list(dict.fromkeys(each.count.mention.value for each in ordered))
        told = "≠".join(dict.fromkeys(each.count.mention.text for each in ordered))
        if len(counts) == 1:
            yield Holds(places, "＝".join(each.count.mention.text for each in ordered))
        else:
            other = next(each for each in ordered if each.count.mention.value != first.count.mention.value)
            gap = f"{abs(first.count.mention.value - other.count.mention.value)}{first.count.mention.unit_text}"
            yield Flaw(
                places,
                f"这里写{first.count.mention.text}{first.receivers}，第{other.passage.first_line}段写"
                f"{other.count.mention.text}{other.receivers}，相差{gap}；请统一为实际数，或分别注明申请数和实际数。",
                told,
            )
        certain = [each for each in ordered if each not in doubtful]
        if len({each.amount.mention.value for each in certain}) > 1:
            amounts = dict.fromkeys(each.amount.mention.text for each in certain)
            yield Flaw(
                tuple(each.amount_place for each in certain),
                f"同一项资助的金额有{'、'.join(amounts)}几种写法；请核实后统一。",
                "≠".join(amounts),
            )


def _groups(events: Sequence[Event]) -> list[list[Event]]:
    """Events that are one, together."""
    groups: list[list[Event]] = []
    for event in events:
        home = next((group for group in groups if is_same(group[0], event)), None)
        if home is None:
            groups.append([event])
        else:
            home.append(event)
    return groups
