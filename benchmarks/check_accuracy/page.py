"""The reference page: what was measured, by kind and by check, in Markdown."""

from collections import Counter
from collections.abc import Iterator, Sequence

from benchmarks.check_accuracy.kinds import MEASURED, NEIGHBOURS
from benchmarks.check_accuracy.labelled import HALVES
from benchmarks.check_accuracy.linters import ZHLINT, LinterRun
from benchmarks.check_accuracy.mutation_run import MutationRun
from benchmarks.check_accuracy.mutations import CHANGES
from benchmarks.check_accuracy.outcome import KIND_OF, Outcome
from benchmarks.check_accuracy.tally import Tally
from jiheng.checks.registry import report_checks

HEAD = """# 体检准确率

本页由 `python -m benchmarks.check_accuracy --write` 写成，不手工修改。

语料是自编的仿真自评报告（单位、数字均为虚构），逐句标注能够复核的说法：对的、错的，以及看着像错、其实不错的（陷阱）。
语料分两份：`tune` 供调试检查规则，规则照着它改过；`held_out` 只作测量，不据以改规则。两份的措辞和结构不同。
`held_out` 换过七次：用过的报告先后都并入 `tune`，从那以后不再算作没有见过的。
现在的 `held_out` 是另写的18份，句式、关系和差错仿照各地公开的决算草案报告、自评报告、评价报告、审计整改报告、
统计公报、运行分析、年报和工作总结，数字仍为虚构；一半以上的错处与它所矛盾的数字隔着几段，
写成之前没有看检查规则，写成之后没有据以改过规则。判断新报告上的表现，请看 `held_out`。

- 找出：错的说法中，有同类检查指到该处的。
- 报对：检查报出的问题中，指到某处标注为错的说法的；其余都算误报。
- 列为通过：对的说法中，列入“核对无误”的（未列入的只是没有核对，不是误报）。
- 不足10例的只写个数，不算百分比。
"""

NOTE = """## 互认的类别

同一处差错往往不止一类检查能发现，下列两类中任何一类指到该处都算找出：
"""


LINTERS = """
## 能装到的同类工具

能装到的中文检查工具只改空格和标点。让它们改正两份语料：在写错的说法所在的段落里改动了数字的，算找出。
"""


def page(halves: dict[str, Sequence[Outcome]], runs: Sequence[MutationRun], linters: Sequence[LinterRun]) -> str:
    told = (line for half in halves for line in half_lines(half, halves[half]))
    return "\n".join([HEAD, *told, *run_lines(runs), *linter_lines(linters)])


def half_lines(half: str, outcomes: Sequence[Outcome]) -> Iterator[str]:
    statements = [each for outcome in outcomes for each in outcome.report.statements]
    failing = sum(not each.holds for each in statements)
    yield f"## {HALVES[half]}（`{half}`）"
    yield ""
    yield f"报告 {len(outcomes)} 份，标注 {len(statements)} 句，其中 {failing} 句不成立。"
    yield ""
    yield from _table(("类别", "找出", "报对", "列为通过"), _kind_rows(outcomes))
    yield "### 按检查"
    yield ""
    yield from _table(("检查", "名称", "报对"), _check_rows(outcomes))
    yield from _trap_lines(outcomes)


def _kind_rows(outcomes: Sequence[Outcome]) -> Iterator[tuple[str, ...]]:
    totals = [Tally(0, 0)] * 3
    for kind in MEASURED:
        statements = [each for outcome in outcomes for each in outcome.report.statements if each.kind is kind]
        caught = sum(each.kind is kind for outcome in outcomes for each in outcome.caught)
        passed = sum(each.kind is kind for outcome in outcomes for each in outcome.passed)
        right = sum(KIND_OF[each.id] is kind for outcome in outcomes for each in outcome.right)
        wrong = sum(KIND_OF[each.id] is kind for outcome in outcomes for each in outcome.wrong)
        holding = sum(each.holds for each in statements)
        row = [Tally(caught, len(statements) - holding), Tally(right, right + wrong), Tally(passed, holding)]
        totals = [total + tally for total, tally in zip(totals, row, strict=True)]
        yield kind.label, *map(str, row)
    yield "合计", *map(str, totals)


def _check_rows(outcomes: Sequence[Outcome]) -> Iterator[tuple[str, ...]]:
    right = Counter(each.id for outcome in outcomes for each in outcome.right)
    wrong = Counter(each.id for outcome in outcomes for each in outcome.wrong)
    for id, check in report_checks().items():
        if check.kind in MEASURED:
            yield id, check.title, str(Tally(right[id], right[id] + wrong[id]))


def _trap_lines(outcomes: Sequence[Outcome]) -> Iterator[str]:
    traps = sum(len(outcome.report.traps) for outcome in outcomes)
    fired = Counter(trap.pitfall for outcome in outcomes for trap in outcome.fired)
    names = "、".join(f"{pitfall}（{count}处）" for pitfall, count in sorted(fired.items()))
    yield f"陷阱 {traps} 处，误报 {fired.total()} 处{'：' + names if names else ''}。"
    yield ""


def run_lines(runs: Sequence[MutationRun]) -> Iterator[str]:
    """One row for each set of reports, the overall share last."""
    yield "## 改动试验"
    yield ""
    yield "取全部说法都对的报告，每次只改一个数字，改到超出四舍五入的范围，看该处是否报出新的问题；不改时应当没有问题。"
    yield "示例报告只改正文中至少出现两次的数字，报在同一段即算找出。"
    yield ""
    rows = ((run.name, str(run.silent), *(str(run.caught[change]) for change in CHANGES), _all(run)) for run in runs)
    yield from _table(("报告", "不改时无误报", *CHANGES, "合计"), rows)
    yield NOTE
    yield from (f"- {first.label}、{second.label}：{reason}。" for first, second, reason in NEIGHBOURS)


def linter_lines(runs: Sequence[LinterRun]) -> Iterator[str]:
    """One row for each linter that was there."""
    yield LINTERS
    yield from _table(("工具", "找出", "改动的段落"), ((run.name, str(run.found), str(run.lines)) for run in runs))
    if all(run.name != ZHLINT for run in runs):
        yield f"测量时没有装 {ZHLINT}（`npm install --global {ZHLINT}`），没有比较。"


def _all(run: MutationRun) -> str:
    return str(sum(run.caught.values(), Tally(0, 0)))


def _table(head: Sequence[str], rows: Iterator[tuple[str, ...]]) -> Iterator[str]:
    yield from (f"| {' | '.join(row)} |" for row in (head, ("---",) * len(head), *rows))
    yield ""
