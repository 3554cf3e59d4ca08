"""What between two figures announces that the second is a part of the first: 其中, 包括, a bracket, a colon."""

import re

from jiheng.core.late_pattern import late_pattern
from jiheng.quantities import words
from jiheng.quantities.relations.parts.of_which.named_wholes import LONGEST_CONNECTOR, NAMED_AGAIN, NAMED_FIRST
from jiheng.quantities.sentence import Sentence, Term

BRACKET, COLON, AMONG, EACH = "（", "：", "中", "各"
IS, _AFTER_COMMA = "为", "，为"
_EACH = late_pattern("[，；]各[\u4e00-\u9fff（）]{1,12}：")
"""完成126公里，各区完成情况是：甲区28公里，…"""
_IS = re.compile("(?:（[^（）]{1,4}）)?，为[\u4e00-\u9fff（）]{2,12}$")
"""设备6台（套），为服务器2台、交换机2台、网关2台."""
SIGNS_OF_PARTS = (*words.SIGNS_OF_WHICH, BRACKET, COLON, AMONG, _AFTER_COMMA)
"""Where none of them stands, nothing announces parts."""
_OF_THEM = re.compile(f"[\u4e00-\u9fff]{{0,8}}{words.AMONG}(?=[\u4e00-\u9fff“”]{{2,14}}$)")
"""62户中脱贫户59户、监测户3户: the total stands right before."""
_FROM = ("从", "在")
_LEFT_OUT = late_pattern("（(?:[不未][包计]?[括含入]|除|扣除|剔除)")
"""收入28.7亿元（不含新区36.4亿元）: no part of it."""
_RESPECTIVELY = "分别为"
AMONG_FIRST, AMONG_THEM = "中人", "中："


def connector_before(sentence: Sentence, place: int) -> str:
    """What between the figure before and this one announces parts: a word, a bracket, a colon."""
    term = sentence.terms[place]
    before = sentence.terms[place - 1] if place else None
    since = before.end if before else sentence.start
    words_between = sentence.text[max(since, term.start - LONGEST_CONNECTOR) : term.start]
    for found in words.OF_WHICH.finditer(words_between):
        is_purpose = before is not None and found[0] == "用于" and found.start() == 0 and not term.name
        behind = words_between[found.end() :]
        is_beside = "）" in behind.partition("（")[0]  # 孤儿（含散居）从每月1,536元: ended with its bracket
        if "；" not in behind and not is_purpose and not is_beside:
            return _RESPECTIVELY if found[0][:2] == "依次" else found[0].lstrip("，（：；")
    if before is None:
        return AMONG_FIRST if AMONG in words_between and NAMED_FIRST.fullmatch(words_between) else ""
    if term.depth > before.depth and words_between.count("（") == 1:
        return "" if _LEFT_OUT.search(words_between) else BRACKET
    if before.unit == term.unit and not before.name.endswith(_FROM) and _OF_THEM.match(words_between):
        return AMONG
    if words_between.startswith(COLON):
        return COLON
    if term.mark == COLON and _EACH.search(words_between):
        return EACH
    if _IS.match(words_between) and _is_listed(sentence, term):
        return IS
    return AMONG_THEM if AMONG in words_between and NAMED_AGAIN.search(words_between) else ""


def _is_listed(sentence: Sentence, first: Term) -> bool:
    """Whether one more of its unit stands behind a 、."""
    behind = sentence.terms[first.index + 1 : first.index + 2]
    return bool(behind) and behind[0].mark == "、" and behind[0].unit == first.unit
