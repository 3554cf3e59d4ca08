"""Figures of like digits, found among very many without looking at each."""

from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.checks.manuscript.facts.told_again.like_digits import LikeDigits
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.quantities.digits import is_slip

NUMBERS = [1000 + 37 * place % 9000 for place in range(400)]


def facts_of(numbers: list[int]) -> tuple[Fact, ...]:
    return Manuscript.of_text(
        "\n".join(f"第{place}片栽植果树{number}株。" for place, number in enumerate(numbers))
    ).facts


def test_of_few_all_with_as_many_digits_told_before_are_alike() -> None:
    facts = facts_of([1352, 86, 4215, 1532, 9999])
    found = LikeDigits(facts).all_but_one(facts[3])
    assert [fact.mention.text for fact in found] == ["1352株", "4215株"]


def test_of_many_only_those_are_looked_at_that_one_digit_or_a_swap_may_part_from_it() -> None:
    facts = facts_of(NUMBERS)
    like = LikeDigits(facts)
    for fact in facts[::20]:
        found = [each.mention.number for each in like.all_but_one(fact)]
        before = [each.mention.number for each in facts[: facts.index(fact)]]
        assert {each for each in before if is_slip(each, fact.mention.number)} <= {*found}
        assert len(found) <= 24
