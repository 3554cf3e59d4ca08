"""Names handed out to figures: those told before 分别为 or 依次为, and that of a first measure to the second."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from jiheng.core.late_pattern import late_pattern
from jiheng.quantities import words
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.words import JOINERS

_RESPECTIVELY = re.compile(
    r"(?:分别|依次)(?:为|是|有|达|达到|完成|安排|支出|投入)?(?:每[人户亩个件][每\u4e00-\u9fff]{0,4})?$"
)
_FEWEST, _SEVERAL = 2, 3
"""So many names make a row; where they stand further ahead there must be more."""
_LONGEST_NAME = 80
_LAST_NAMES = late_pattern("[和及与]")
_BREAK = late_pattern("[，；：。（）]")
_COUNTED = late_pattern("等?(?:[两二三四五六七八九十]{1,3}|[0-9]{1,2})[个类项家种级者大所支条][\u4e00-\u9fff]{0,8}$")
"""A、B、C五个板块: how many they are, and what, is no name of the last."""
_NUMBERED_HEAD = late_pattern(
    "(?:[两二三四五六七八九十]{1,3}|[0-9]{1,2})[个类项家种级者大所支条](?P<head>[\u4e00-\u9fff]{0,10})$"
)
_INTRODUCED = late_pattern("(?:划?分为|包[括含]|涉及|涵盖|[为是有设即])(?=[\u4e00-\u9fff]{2})")
"""按行业划分为城市建设: the first name begins behind it."""
_IN_ONE_WORD = late_pattern("(?P<head>.*?)(?P<both>收支|存贷)(?P<kind>款?[\u4e00-\u9fff]{0,4})$")
"""存贷款余额分别为: two names in one word, 存款余额 and 贷款余额."""
_ACTS = (
    "发放|回收|归还|招录|招生|结业|毕业|受理|办结|生产|销售|出口|进口|收购|储备|注册|注销|开工|竣工|完工|申报|审批|审核|"
    "安排|支出|拨付|到位|流入|流出|转入|转出|报名|参赛|参训|入职|离职|入院|出院|缴存|提取|签约|履约|采购|配送|入库|出库"
)
_TWO_ACTS = late_pattern(
    f"(?P<head>.*?)(?P<one>{_ACTS})(?P<by>[和及与、])(?P<other>{_ACTS})(?P<tail>[\u4e00-\u9fff]{{0,8}})$"
)
"""学员招录和结业分别为: two acts that are done to the same."""
_NAME = late_pattern("[\u4e00-\u9fffA-Za-z“”]{1,16}")


def distributed(sentence: Sentence, before: Sequence[Sentence] = ()) -> Sentence:
    """With the names told ahead handed out to the figures behind 分别为: 预算数、执行数分别为160万元、152万元."""
    if "分别" not in sentence.words and "依次" not in sentence.words:
        return sentence
    terms = list(sentence.terms)
    for term in sentence.terms:
        for at, name in _handed_out(sentence, term, before):
            terms[at] = replace(terms[at], name=name)
    return replace(sentence, terms=tuple(terms))


def measures(sentence: Sentence) -> Iterator[Term]:
    """Its figures, each second measure by the name of the first: 新增12户36人, 发放12.4万笔436.9亿元."""
    before: Term | None = None
    for term in sentence.terms:
        is_second = before is not None and not term.name and not term.mark and term.unit != before.unit
        before = replace(term, name=before.name) if before is not None and is_second else term
        yield before


def _handed_out(sentence: Sentence, first: Term, before: Sequence[Sentence]) -> Iterator[tuple[int, str]]:
    """The place of each figure of the row that begins with `first`, and its name; none where the numbers differ.

    预算数、执行数分别为160万元、152万元; the names may stand further ahead: 设培训、宣传、维权三项任务，预算依次为…,
    and in the sentences `before` with figures of their own: 培训20万元、宣传8万元、维权5万元。支出依次为….
    """
    found = _RESPECTIVELY.search(first.name)
    if found is None:
        return
    run = _run(sentence, first)
    if len(run) < _FEWEST:
        return
    told = sentence.text[max(sentence.start, first.start - _LONGEST_NAME) : first.start - len(found[0])]
    head = _BREAK.split(told)[-1]
    names = _names(head, len(run))
    if names is None and len(run) >= _SEVERAL and "、" not in head:
        names = _told_ahead(sentence.text[sentence.start : first.start - len(found[0]) - len(head)], len(run), head)
        names = names or _with_figures(sentence.terms[: first.index], len(run), head)
        is_of_a_row = sum(each.unit == first.unit for each in sentence.terms[: first.index]) >= len(run)
        for told_in in reversed(before) if not is_of_a_row else ():  # 权重分别为15分、20分；得分依次为13分、16分
            names = names or _told_ahead(told_in.words, len(run), head) or _with_figures(told_in.terms, len(run), head)
    if names is not None:
        yield from zip(run, names, strict=True)


def _run(sentence: Sentence, first: Term) -> list[int]:
    run = [first.index]
    for term in sentence.terms[first.index + 1 :]:
        if term.unit != first.unit or term.mark not in ("", "、") or term.name not in JOINERS:
            break
        run.append(term.index)
    return run


def _names(told: str, known: int) -> list[str] | None:
    """So many names of a clause, or None: 甲、乙和丙, 甲、乙、丙三类补助标准, 学员招录和结业."""
    acts = _TWO_ACTS.match(told) if known == _FEWEST else None
    if acts is not None and (acts["head"] or acts["tail"]):
        return [acts["head"] + each + acts["tail"] for each in (acts["one"], acts["other"])]
    both = _IN_ONE_WORD.match(told) if known == _FEWEST else None
    if both is not None and "、" not in told and not _LAST_NAMES.search(told):
        return [both["head"] + each + both["kind"] for each in both["both"]]
    *leading, last = told.split("、")
    names = [*leading, *(_LAST_NAMES.split(last, maxsplit=1) if len(leading) + 1 < known else [last])]
    if len(names) != known or known < _FEWEST or not all(names):
        return None
    common = _NUMBERED_HEAD.search(last)
    if common is None or common.start() == 0:
        return names
    names[-1] = names[-1][: common.start() - len(last)]
    return [name + common["head"] for name in names]


def _told_ahead(words: str, known: int, head: str) -> list[str] | None:
    """The last list ahead of as many names as there are figures, each with the `head` that is told of them all."""
    for clause in reversed(_BREAK.split(words)):
        if clause.count("、") >= known - _FEWEST:
            names = _listed(clause, known)
            return None if names is None else [name + head for name in names]
    return None


def _with_figures(terms: Sequence[Term], known: int, head: str) -> list[str] | None:
    """The names of the last row of so many figures of one unit, each with a name."""
    run: list[Term] = []
    rows: list[list[Term]] = [run]
    for term in terms:
        if run and (term.unit != run[0].unit or term.mark not in ("、", "；", "，") or term.begins_parts):
            run = []
            rows.append(run)
        run.append(term)
    for row in reversed(rows):
        names = [words.bare(each.own_name) for each in row]
        if len(row) == known and all(map(_NAME.fullmatch, names)) and len({*names}) == known:
            own = _introduced(names[0])
            return [name + head for name in (own, *names[1:])]
    return None


def _listed(clause: str, known: int) -> Sequence[str] | None:
    counted = _COUNTED.search(clause)
    names = _names(clause[: counted.start()] if counted else clause, known)
    if names is None:
        return None
    names[0] = _introduced(names[0])
    return names if all(map(_NAME.fullmatch, names)) else None


def _introduced(name: str) -> str:
    """The first name without what leads to the list."""
    introduced = list(_INTRODUCED.finditer(name))
    return name[introduced[-1].end() :] if introduced else name
