from collections.abc import Iterator
from dataclasses import dataclass

from jiheng.checks.manuscript.by_name.by_words import ByWords


@dataclass(frozen=True)
class Told:
    around: str


TOLD = (Told("毕业去向落实，本科"), Told("护栏安装"), Told("落实护栏"))
OTHERS = tuple(Told(f"渡口第{number}座") for number in range(80))


def words() -> Iterator[str]:
    yield from ("落实", "护栏", "实护", "无关", "实", "")


def test_tells_around_what_a_word_stands_however_much_was_asked_before() -> None:
    expected = [("落实", [TOLD[0], TOLD[2]]), ("护栏", [TOLD[1], TOLD[2]]), ("实护", [TOLD[2]])]
    expected += [("无关", []), ("实", []), ("", [])]
    by_words = ByWords((*TOLD, *OTHERS))
    first = [(word, [*by_words.with_word(word)]) for word in words()]
    for other in range(100):
        by_words.with_word(f"第{other}")
    assert first == [(word, [*by_words.with_word(word)]) for word in words()] == expected
