"""What the names of parts say of their whole: that they are all there is, or kinds told apart by one trait."""

import re
from collections.abc import Sequence
from decimal import Decimal

from jiheng.core.late_pattern import late_pattern
from jiheng.quantities import words
from jiheng.quantities.likeness import common_end
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.sums import (
    are_all_kinds,
    are_halves,
    are_parallel,
    summed,
)
from jiheng.quantities.sentence import Term
from jiheng.quantities.statement import is_close

_CARS = "购置[^，。；]{0,4}运行|运行[^，。；]{0,4}购置|公务用车(?:费|经费|支出)"
_PUBLIC_COSTS = tuple(map(re.compile, ("出国", "接待", _CARS)))
_STAFF, _RUNNING = "人员", ("公用", "日常公用")
_ALL_SPENT = late_pattern("(?:^|[全本年总度])[年的]?(?:总支出|支出)(?:合计|总计|总额)?$")
_ALL_OF = ((late_pattern("第?二产业?"), ("工业", "建筑业")), (late_pattern("行政事业"), ("行政", "事业")))
_KIND_OF = late_pattern("[性类级型期]的?[\u4e00-\u9fff]{2,4}$")
_REST = late_pattern("等(?:其他|其它)")
_TWO, _FEW = 2, Decimal("0.12")


def are_whole(names: Sequence[str]) -> bool:
    """Whether the kinds make up the whole: two halves, all sorts of posts or of income, all three public costs."""
    return are_halves(names) or are_all_kinds(names) or are_public_costs(names)


def are_public_costs(names: Sequence[str]) -> bool:
    """因公出国费, 公务接待费 and 购置及运行维护费: the three that always make up the whole."""
    return len(names) > _TWO and all(any(kind.search(name) for name in names) for kind in _PUBLIC_COSTS)


def are_all_of(names: Sequence[str], whole: str) -> bool:
    """Whether what is called so has no other kinds: 工业 and 建筑业 are 第二产业."""
    kinds = next((kinds for named, kinds in _ALL_OF if named.search(whole)), ()) if len(names) == _TWO else ()
    return bool(kinds) and all(map(str.startswith, (name.removeprefix("其中") for name in names), kinds))


def leave_out_projects(names: Sequence[str], whole: Term, parts: Sequence[Mention]) -> bool:
    """全年支出799万元，其中人员经费435万元，公用经费77万元: of what is not 基本支出 projects may be the rest."""
    if len(names) != _TWO or not (names[0].startswith(_STAFF) and names[1].startswith(_RUNNING)):
        return False
    value = summed(parts)
    is_short = value < whole.mention.value and not is_close(whole.mention.value, value, _FEW)
    return is_short and _ALL_SPENT.search(whole.own_name) is not None


def are_formed_alike(names: Sequence[str]) -> bool:
    """预期性指标, 约束性指标; 省级项目, 市级项目: one noun and one trait, of which nothing has two."""
    return len({*names}) > 1 and _KIND_OF.search(common_end(*names)) is not None


def ends_with_the_rest(names: Sequence[str]) -> bool:
    """Whether the last is all that the others leave: 其他人员; 企业等其他人员."""
    return words.OTHERS.match(names[-1]) is not None or _REST.search(names[-1]) is not None


def tells_the_rest(names: Sequence[str]) -> bool:
    """Whether all others are told last, or before more kinds of their noun: 其他案件2件，执行案件31件."""
    if ends_with_the_rest(names):
        return True
    others = next((at for at, name in enumerate(names) if words.OTHERS.match(name)), None)
    return others is not None and are_parallel(names[others:])
