"""What is told under names that are one name, found without looking at each."""

from jiheng.checks.manuscript.claims.named_alike import NamedAlike, only_one

NAMES = [*(f"{place}号水渠" for place in range(100)), "泵站", "新建泵站", "泵房"]


def ends(name: str) -> tuple[str, ...]:
    return (name[-2:],)


def test_only_names_with_an_end_in_common_are_compared() -> None:
    compared: list[str] = []

    def are_same(one: str, other: str) -> bool:
        compared.append(other)
        return other.endswith(one)

    named = NamedAlike([(name, len(name)) for name in NAMES], ends, are_same)
    assert list(named.same("泵站")) == [2, 4]
    assert compared == ["泵站", "新建泵站"]


def test_two_values_are_known_from_the_first_two_that_differ() -> None:
    looked_at = iter([3, 3, 4, 5])
    assert only_one(looked_at, int) is None
    assert list(looked_at) == [5]
    assert [only_one(told, int) for told in ([3, 3], [])] == [3, None]
