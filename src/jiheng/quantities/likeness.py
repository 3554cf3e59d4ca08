"""How alike names are: the words they share, and how far they begin or end alike."""

from operator import add

from jiheng.core.value import asked_once

_TWO = 2


@asked_once
def bigrams(*texts: str) -> frozenset[str]:
    """The pairs of neighbouring characters in each of the texts."""
    pairs: set[str] = set()
    for text in texts:
        pairs.update(map(add, text, text[1:]))
    return frozenset(pairs)


def share_a_word(one: str, other: str, length: int = _TWO) -> bool:
    """Whether so many neighbouring characters of the one stand in the other."""
    if length == _TWO:
        return not bigrams(one).isdisjoint(bigrams(other))
    return bool([at for at in range(len(one) - length + 1) if one[at : at + length] in other])


@asked_once
def longest_in_common(one: str, other: str) -> str:
    """The longest run of characters that stands in both short names.

    >>> longest_in_common("农村低保对象", "低保对象人数")
    '低保对象'
    """
    shorter, longer = (one, other) if len(one) <= len(other) else (other, one)
    longest = ""
    start, end = 0, _TWO
    while end <= len(shorter):
        run = shorter[start:end]
        if run in longer:
            longest = run
        else:
            start += 1
        end += 1
    return longest


def common_beginning(*names: str) -> str:
    """单位 of 单位资产 and 单位负债.

    >>> common_beginning("单位资产", "单位负债", "单位收入")
    '单位'
    """
    first, last = min(names), max(names)
    return next((first[:at] for at, character in enumerate(first) if character != last[at]), first)


def common_end(*names: str) -> str:
    """单位资产总额 of 机关单位资产总额 and 企业单位资产总额.

    >>> common_end("机关单位资产总额", "企业单位资产总额")
    '单位资产总额'
    """
    return common_beginning(*[name[::-1] for name in names])[::-1]


@asked_once
def missing_in(name: str, text: str) -> int:
    """How many characters of a name belong to no word of it that stands in a text."""
    missing = at = 0
    while at < len(name):
        end = at + 1
        while end < len(name) and name[at : end + 1] in text:
            end += 1
        if end - at >= _TWO:
            at = end
        else:
            missing += 1
            at += 1
    return missing
