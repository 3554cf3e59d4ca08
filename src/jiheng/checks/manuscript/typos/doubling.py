"""Characters typed twice, told from those that rightly stand side by side."""

import re
from collections.abc import Iterator

from jiheng.core.late_pattern import late_pattern
from jiheng.rules.language import doubled_words, two_character_words

DOUBLED = re.compile(r"([\u4e00-\u9fff])\1+")
_SEPARATE = frozenset(
    "的地得了和与及或并且而在是为对从向将由被把以等不有要就也还都则其该各本我他它此每某市县区省州镇村乡街户人年月日时次名个"
    "级类所处科室局部厅院校站点会上下中内外前后里间可能应须到给让使按据经因新老大小多少高低长短一二三四五六七八九十百千万"
    "率量数额费款度性化型期员者家长们组团队班校厂店馆园社党委办法书表单位件项条款章节国物河湖城海权税奖病水车林全山体品证机港股船罪汇账"
)
"""Characters that often stand as a word or an ending of their own, so that two may meet: 合格率|率先."""
_FUNCTION = frozenset("的地得了和与及或为等在是由从对将被有共达按并已未各")
_OPENING = frozenset("在对和与为从向将由把被以到给让使就还都也又不有要是市省县区州本各")
"""Characters that stand as a word at the head of a clause: 在|在校学生."""
_SEAMS = frozenset(("计划划", "规划划"))
"""计划|划停车位: words that end as the next one begins."""
_GLOSSED = "建（"
"""搭建|建（构）筑物."""
_NUMERALS = frozenset("〇零一二三四五六七八九十百千万亿")
"""Written next to one another they are a number: 十五五规划."""
_UNITS = frozenset("年月日个级次件批项名人户家处场元万亿亩吨辆台套组期份条位座所间篇册")
_SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪"
    "范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温欧"
)
_END_OF_NAME = late_pattern(r"[，。、；）：“]|等|同志|老师|家庭|被|获|荣|任|$")


def doubled_characters(text: str) -> Iterator[tuple[int, int, int]]:
    """Where a character is one too many: its place, and the span of the word it belongs to."""
    words = two_character_words()
    for found in DOUBLED.finditer(text):
        start, end = found.span()
        if end - start > 2 or _is_right(text, start):
            continue
        begin = start
        if text[start - 1 : start + 1] in words:
            begin = start - 1
        elif text[start + 1 : end + 1] in words:
            end += 1
        else:
            while begin > max(start - 2, 0) and _is_chinese(text[begin - 1]):
                begin -= 1
        yield start, begin, end


def _is_right(text: str, start: int) -> bool:
    """Whether the two characters are a word, part of one, the seam of two words, or somebody's name."""
    character, before, after = text[start], text[start - 1 : start], text[start + 2 : start + 3]
    if character in _UNITS and before.isascii() and before.isalnum():
        return character + after in two_character_words()
    if before + character * 2 in _SEAMS or character + after == _GLOSSED:
        return True
    if {character * 2, text[max(start - 1, 0) : start + 2]} & doubled_words() or before == "一" or after == "长":
        return True
    if after == text[start + 3 : start + 4] or (before and before == text[start - 2 : start - 1]):
        return True
    words = two_character_words()
    if character in _NUMERALS and (before in _NUMERALS or after in _NUMERALS or before + after == "“”"):
        return True
    ends_a_word, begins_a_word = before + character in words, character + after in words
    if ends_a_word and begins_a_word:
        return True
    if before in _SURNAMES and not ends_a_word and _END_OF_NAME.match(text, start + 2):
        return True
    if begins_a_word:
        if not _is_chinese(before):
            return character in _OPENING
        follows_a_word = before in _FUNCTION or text[start - 2 : start] in words
        return character in _SEPARATE or not follows_a_word
    if not _is_chinese(after) or after in _FUNCTION:
        return False
    return character in _SEPARATE or text[start + 2 : start + 4] not in words


def _is_chinese(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff" if character else False
