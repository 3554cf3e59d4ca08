"""What is left of a count when some are named: 12个乡镇，除甲镇、乙镇外，其余10个; 甲市、乙市超过平均水平，其余11个."""

from collections.abc import Iterator, Sequence

from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.likeness import share_a_word
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement

SIGNS_OF_THE_REST = ("其余", "其他", "其它", "外，")
_LONGEST = 60
_THE_REST = late_pattern("(?:其余|其[他它])的?")
_BUT_FOR = late_pattern(
    "除(?:了|去)?(?P<names>[^，。；：（）0-9]{2,50}?)(?:因[^，。；0-9]{1,12})?(?:之|以)?外，(?P<rest>(?:其余|其[他它])的?)?$"
)
_DID_SO = late_pattern("[，：](?P<names>[^，。；：（）0-9]{2,50})，(?:其余|其[他它])的?$")
_BUT = "外，"
_ANOTHER = late_pattern("另|还有|尚有")
_SHORT_NOUN = 2
_BETWEEN = late_pattern("、|[和及与]")
_PLACES_AND_BODIES = frozenset("省市县区镇乡村街旗州局委办院校社所站馆厂矿库园科股室组")
"""With one of these each of the names ends: what is done behind the last of them is parted from it so."""
_NOUN = 5
_OF_ANYTHING = frozenset({"个", "项", "处"})
"""Units that count anything: the noun behind them tells what."""
_FEWEST_CHARACTERS, _MOST_CHARACTERS = 2, 10
_AND_SO_ON = "等"
_COUNTED_SO = frozenset({"个", "家", "所", "户", "项", "处"})


def rest_of_named(sentence: Sentence) -> Iterator[Statement]:
    """The rest told behind names, against the count before them and how many names there are."""
    for rest in sentence.terms[1:]:
        if rest.unit not in _COUNTED_SO or not rest.mention.is_exact:
            continue
        if not _THE_REST.fullmatch(rest.own_name) and not sentence.text.endswith(_BUT, 0, rest.start):
            continue
        last = sentence.terms[rest.index - 1]
        named = _named(sentence.text[max(last.end, rest.start - _LONGEST) : rest.start])
        whole = next((each for each in sentence.terms[: rest.index][::-1] if _is_whole_of(each, rest, named)), None)
        if named and whole is not None and (rest.own_name or _are_hardly_others(sentence, whole, rest, named)):
            yield _told(whole, rest, named)


def _is_whole_of(count: Term, rest: Term, named: Sequence[str]) -> bool:
    """36个部门 for 其余34个部门, 12个乡镇 for the names of 镇: of one noun, told or not."""
    if not rest.own_name:
        return f"{rest.after[:_SHORT_NOUN]}中" in count.after
    if count.unit != rest.unit or count.depth != rest.depth or not count.mention.is_exact or not named:
        return False
    nouns = count.after[:_NOUN]
    return count.unit not in _OF_ANYTHING or named[0][-1] in nouns or share_a_word(nouns, rest.after[:_NOUN])


def _are_hardly_others(sentence: Sentence, whole: Term, rest: Term, named: Sequence[str]) -> bool:
    """28个城市中，除甲和乙外，26个城市达标: without 其余 they may be fewer, so that one too many or too few is all."""
    is_near = abs(whole.mention.value - len(named) - rest.mention.value) <= 1
    return is_near and _ANOTHER.search(sentence.text, rest.end, sentence.end) is None


def _named(words: str) -> Sequence[str]:
    """The names that the rest stands behind; none where they may be names of something else, or not all."""
    found = _BUT_FOR.search(words)
    if found is not None:
        names = _BETWEEN.split(found["names"])
        are_names = all(_FEWEST_CHARACTERS <= len(name) <= _MOST_CHARACTERS for name in names)
        are_places = _end_as_places(names) or not found["rest"]
        return names if are_names and are_places and _AND_SO_ON not in found["names"] else ()
    found = _DID_SO.search(words)
    if found is None or _AND_SO_ON in found["names"]:
        return ()
    *names, last = _BETWEEN.split(found["names"])
    if not names or names[0][-1] not in _PLACES_AND_BODIES:
        return ()
    begins = last.find(names[0][-1], 1)
    names.append(last[: begins + 1])
    return names if begins > 0 and _ends_alike(names) else ()


def _ends_alike(names: Sequence[str]) -> bool:
    return len({name[-1] for name in names}) == 1 and names[0][-1] in _PLACES_AND_BODIES


def _end_as_places(names: Sequence[str]) -> bool:
    """东山县、西河区: of a count of both."""
    return {name[-1] for name in names} <= _PLACES_AND_BODIES


def _told(whole: Term, rest: Term, names: Sequence[str]) -> Statement:
    left = whole.mention.value - len(names)
    computed = f"{left}{rest.mention.unit_text}"
    holds = left == rest.mention.value
    arithmetic = f"{whole.mention.text}－{len(names)}（{'、'.join(names)}）＝{computed}"
    arithmetic += "" if holds else f"≠{rest.mention.text}"
    return Statement(Relation.REMAINDER, rest.mention, (whole.mention,), holds, arithmetic, computed)
