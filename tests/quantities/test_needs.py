"""A relation is not asked only where it would say nothing."""

from jiheng.checks.registry import report_checks
from jiheng.quantities.in_order import READERS, Place
from jiheng.quantities.needs import Alike, Figures, InUnit, Need, Reader, Readers
from jiheng.quantities.reading import Reading
from jiheng.quantities.statement import Statement
from jiheng.quantities.units import PERCENT


def nothing(_: Place) -> tuple[Statement, ...]:
    return ()


def needed(text: str, *needs: str | Figures | Alike | InUnit | Need) -> bool:
    """Whether a relation with these needs is asked about a sentence."""
    (sentence,) = Reading(text).sentences
    return len(Readers([Reader(nothing, *needs)]).of(sentence)) == 1


def test_each_need_wants_one_of_its_traits() -> None:
    text = "道路养护80万元，占40%，绿化120万元。"
    assert needed(text)
    assert needed(text, "占", InUnit(PERCENT), Figures(3), Alike(2))
    assert needed(text, Need.of("每", "绿化"))
    assert not needed(text, "占", "每")
    assert not needed(text, Need.of("每", InUnit("人")))
    assert not needed(text, Figures(4))
    assert not needed(text, Alike(3))


def test_what_is_not_asked_would_say_nothing_of_any_example() -> None:
    checks = [check for id, check in report_checks().items() if id < "RPT111"]
    texts = [text for check in checks for text in (*check.good, *(bad.text for bad in check.bad))]
    said = [
        statement
        for text in texts
        for line in text.splitlines()
        for place in Reading(line).places
        for reader in READERS.readers
        if reader.read not in READERS.of(place.sentence)
        for statement in reader.read(place)
    ]
    assert said == []
