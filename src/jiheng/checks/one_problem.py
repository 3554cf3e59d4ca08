"""What two checks say of the same figures is one problem, told once: by the one that tells more of what is wrong."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from jiheng.checks.checkup import Checkup
from jiheng.core.finding import Finding, Location

_TELLS_MORE = (
    ("RPT109", "RPT208", "单位写错，同一个数两种写法自然对不上"),
    ("RPT109", "RPT201", "单位写错，同一个数两种写法自然对不上"),
    ("RPT208", "RPT201", "数字相同而单位不同，说的是单位"),
    ("RPT101", "RPT114", "同一个合计不符，说了两遍"),
    ("RPT105", "RPT227", "增减方向写反，比大小的说法也就不对"),
)
"""A check, another that may tell the same problem, and why the first one tells more of it."""
_MORE = {(more, less) for more, less, _ in _TELLS_MORE}
_OF_ONE_READING = frozenset({"RPT102", "RPT106", "RPT109"})
"""Checks that read the same figures in more ways than one: a price that is wrong makes the total wrong as well."""
_PAIR = 2


def one_problem(checkup: Checkup) -> Checkup:
    """The checkup with each problem told once; places that only a finding left out told of are kept with the other."""
    in_paragraph: dict[int | None, list[Finding]] = {}
    for each in checkup.findings:
        in_paragraph.setdefault(each.location.paragraph, []).append(each)
    told: dict[int, Finding] = {}
    for here in in_paragraph.values():
        told |= {id(each): made for each, made in _told_once(here)}
    if len(told) == len(checkup.findings):
        return checkup
    return replace(checkup, findings=tuple(told[id(each)] for each in checkup.findings if id(each) in told))


def _told_once(findings: Sequence[Finding]) -> Iterator[tuple[Finding, Finding]]:
    """The findings that stay, each with what it is told as, from those that begin in one paragraph."""
    better: dict[int, Finding] = {}
    for one, other in _side_by_side(findings):
        for more, less in ((one, other), (other, one)):
            if id(less) not in better and _tells_it(more, less):
                better[id(less)] = more
    left_out: dict[int, list[Finding]] = {}
    for each in findings:
        best = each
        while id(best) in better:
            best = better[id(best)]
        left_out.setdefault(id(best), []).append(each)
    for each in findings:
        if id(each) not in better:
            yield each, _with_places_of(each, left_out[id(each)])


def _side_by_side(findings: Sequence[Finding]) -> Iterator[tuple[Finding, Finding]]:
    """Those whose first places share a character: a long paragraph has many findings, and few at one place."""
    open_ones: list[Finding] = []
    for each in sorted(findings, key=lambda finding: finding.location.start or 0):
        open_ones = [other for other in open_ones if other.location.overlaps(each.location)]
        yield from ((other, each) for other in open_ones)
        open_ones.append(each)


def _tells_it(more: Finding, less: Finding) -> bool:
    """Whether what the second finding says is known by the first."""
    if more.id == less.id:
        return more.id in _OF_ONE_READING and _holds(more.location, less.location) and _comes_first(more, less)
    if (more.id, less.id) not in _MORE:
        return False
    if all(_holds(more.location, place) for place in less.places) or _is_of_one_odd_unit(more, less):
        return True
    if (more.location, more.others) == (less.location, less.others) or _closes(more.location, less.location):
        return True
    return len(less.places) == _PAIR == len(more.places) and _are_of_the_same_figures(more, less)


def _closes(place: Location, other: Location) -> bool:
    """Whether the other place begins before this one and both end with the same word."""
    return _holds(other, place) and place.end == other.end


def _is_of_one_odd_unit(more: Finding, less: Finding) -> bool:
    """每人900元，共86.4元 beside 86.4万元 of another page: the figure that is told there lies among those told here."""
    return more.id == "RPT109" and _holds(more.location, less.location)


def _comes_first(more: Finding, less: Finding) -> bool:
    """Of two that tell the same words it is the one told first; else the one that tells more of them."""
    one, other = more.location, less.location
    return (one.start, one.end) != (other.start, other.end) or more.arithmetic < less.arithmetic


def _holds(place: Location, other: Location) -> bool:
    """Whether all of the other place lies within this one."""
    if place.paragraph != other.paragraph or place.cell != other.cell:
        return False
    if place.start is None or place.end is None or other.start is None or other.end is None:
        return False
    return place.start <= other.start and other.end <= place.end


def _are_of_the_same_figures(one: Finding, other: Finding) -> bool:
    return all(any(place.overlaps(each) for each in other.places) for place in one.places)


def _with_places_of(finding: Finding, others: Sequence[Finding]) -> Finding:
    places = [
        place for other in others for place in other.places if not any(place.overlaps(each) for each in finding.places)
    ]
    return replace(finding, others=(*finding.others, *dict.fromkeys(places))) if places else finding
