"""Parts with measure words of their own: 器具126件，其中轮椅38辆、助听器14台、其他74件."""

from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.sentence import Sentence, Term

_FIRM, _HOUSE, _SHOP = "家", "户", late_pattern("个体|工商户|经营户")
_THINGS = frozenset({"件", "台", "套", "台套", "辆", "张", "副", "把", "只", "个", "部", "架", "具", "支", "根"})
_OF_ANY_THING = frozenset({"件", "套", "台套", "台件", "件套", "个"})
"""What things of every sort may be counted in together."""
_CASES = frozenset({"件", "起", "宗"})


def is_counted_alike(sentence: Sentence, term: Term, unit: str) -> bool:
    """Whether it is a shop among firms, 企业12家、个体经营户30户, or stands in a row of things, or of cases."""
    if term.unit == _HOUSE:
        return unit == _FIRM and term.mark == "、" and _SHOP.search(term.name) is not None
    are_things = unit in _OF_ANY_THING and term.unit in _THINGS
    if not are_things and not (unit in _CASES and term.unit in _CASES):
        return False
    behind = sentence.terms[term.index + 1] if term.index + 1 < len(sentence.terms) else None
    return term.mark == "、" or (behind is not None and behind.mark == "、" and behind.unit in _THINGS | _CASES)
