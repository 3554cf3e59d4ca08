"""One figure of a report with what its sentence and its section say of it."""

import re
from dataclasses import field

from jiheng.checks.manuscript.names.opposites import opposites_in
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.figure import Aspect
from jiheng.core.finding import Location
from jiheng.core.value import asked_once, once, value
from jiheng.core.word_list import words_of
from jiheng.quantities.likeness import bigrams
from jiheng.quantities.mention import Mention
from jiheng.quantities.rows_of_periods import years_of_row
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.units import MONEY
from jiheng.quantities.words import YEAR

_LAST_YEAR = re.compile("上年|去年|上一年|年初结转|以前年度|期初")
_STILL = re.compile("(?:[年期]末|年底|资金|目前|项目|仍|尚|还|有)*")
_UNSPENT = re.compile(
    "(?:的?资金|的?指标|的?款项)?(?:未能?|尚未|仍未|没有)(?:及时|按时|全部)?(?:支付|支出|使用|拨付|执行)"
)
_LEFT = "结余"
_AROUND, _OPENING, _BEHIND, _PAIR = 40, 14, 20, 2
_CLOSE_AHEAD, _CLOSE_BEHIND = 12, 16
_CLOSE_FIGURES = 6
_LONGEST_STILL = 6
_FARTHEST = 160
_HANDED_ON = re.compile("下达|安排|到位|拨付|收到|共|累计|实际|投入")
EMPTY_WORDS = frozenset(
    words_of(
        "万元 亿元 资金 项目 工作 单位 部门 其中 年度 实际 完成 支出 预算 金额 全年 本年 人员 情况 建设 发放 管理 "
        "服务 活动 具体"
    )
)


@value(slots=False)
class Fact:
    """One figure. `left` and `right` are the nouns before and after it.

    `own_left` is the noun before it in its own clause; `left` may come from the clause before.

    `is_to_come`: stands where the report tells what is still to be done; then it is of another year too.
    `is_part`: stands behind 其中. `is_definite`: told as something known, 「68所学校全部…」.
    `section`: the heading above. `is_planned`, `is_done`: by its own words or by those of that heading.

    What is asked of every one is made with it: `digits` as written, without the point and leading zeros; the
    `telling_digits`, without zeros at the end as well, empty for nought; its `era`, of another year than the report's
    which: the year itself, 上年 or 年初, empty where nothing tells.
    """

    passage: Passage
    sentence: Sentence
    term: Term
    mention: Mention
    own_left: str
    left: str
    right: str
    aspect: Aspect
    is_other_year: bool
    is_to_come: bool
    is_part: bool
    is_definite: bool
    section: str
    is_planned: bool
    is_done: bool
    digits: str = field(init=False, repr=False, compare=False)
    telling_digits: str = field(init=False, repr=False, compare=False)
    era: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Made with it, as nearly every reader asks for them; to the type checker a frozen value cannot be filled."""
        digits = format(self.mention.number, "f").replace(".", "").lstrip("0")
        self.digits, self.telling_digits = digits, digits.rstrip("0")  # type: ignore[misc]
        self.era = self._other_year() if self.is_other_year else ""  # type: ignore[misc]

    @property
    def where(self) -> tuple[int, int]:
        """The index of its passage, and where in it the figure begins: an order of reading."""
        return self.passage.index, self.mention.start

    @once
    def place(self) -> Location:
        """The figure with the noun behind it."""
        start = self.mention.end + self.passage.text.startswith("的", self.mention.end)
        end = start + len(self.right) if self.right else self.mention.end
        return self.passage.at(self.mention.start, min(end, len(self.passage.text)))

    @once
    def year(self) -> str:
        """The year told last before it in its sentence; in a row of years its own."""
        text = self.sentence.text
        own = years_of_row(self.sentence).get(self.term.index) if "分别" in self.sentence.words else None
        if own is not None:
            return str(own)
        years = YEAR.findall(text, self.sentence.start, self.mention.start)
        return years[-1] if years else ""

    @once
    def ahead(self) -> str:
        """What its sentence says before it."""
        return self.sentence.text[self.sentence.start : self.mention.start][-_FARTHEST:]

    def _other_year(self) -> str:
        found = _LAST_YEAR.search(self.term.name)
        return self.year or (found[0] if found is not None else "")

    @once
    def around(self) -> str:
        """What the sentence and the paragraph say before the figure, and the words behind it."""
        return f"{self.passage.text[:_OPENING]}，{self._words(_AROUND, _BEHIND)}"

    @once
    def core(self) -> str:
        """The noun before it without words of handing money on: 省级资金 of 省级下达资金."""
        return _HANDED_ON.sub("", self.left)

    @once
    def beside(self) -> str:
        """The words close to it on either side, without the figures there and their units."""
        return self._words(_CLOSE_AHEAD, _CLOSE_BEHIND)

    def _words(self, ahead: int, behind: int) -> str:
        """So many characters on either side in its sentence, but for figures."""
        text, terms, index = self.sentence.text, self.sentence.terms, self.term.index
        begin = max(self.sentence.start, self.mention.start - ahead)
        end = min(self.sentence.end, self.mention.end + behind)
        words = []
        for term in terms[max(index - _CLOSE_FIGURES, 0) : index + _CLOSE_FIGURES + 1]:
            if term.end > begin and term.start < end:
                words.append(text[begin : max(term.start, begin)])
                begin = term.end
        return "，".join((*words, text[begin:end]))

    @once
    def grams(self) -> frozenset[str]:
        """The pairs of characters of both nouns: what an index finds likely partners by; none of digits and signs."""
        own = _naming_pairs(self.left[-10:], self.right[:8])
        if self.is_unspent:
            return own | {_LEFT}
        return own | {self.right} if len(self.right) == _PAIR else own

    @once
    def is_unspent(self) -> bool:
        """Whether it tells without a noun of its own what is left: 年末仍有78万元未能支付."""
        if self.mention.unit != MONEY or len(self.own_left) > _LONGEST_STILL:
            return False
        is_still = _STILL.fullmatch(self.own_left) is not None
        return is_still and _UNSPENT.match(self.sentence.text, self.mention.end) is not None

    @once
    def figures(self) -> str:
        """The digits by size, without zeros: alike where two of them changed places."""
        return "".join(sorted(self.digits)).lstrip("0")

    @once
    def opposites(self) -> frozenset[str]:
        """The words of its nouns that stand for one of two kinds: 男, 城镇, 上半年."""
        return opposites_in(self.own_left + self.right)


@asked_once
def _naming_pairs(left: str, right: str) -> frozenset[str]:
    pairs = bigrams(left, right) - EMPTY_WORDS
    if (left + right).isalpha():
        return pairs
    return frozenset(pair for pair in pairs if pair.isalpha() or not pair.isascii())
