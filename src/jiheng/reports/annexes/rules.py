"""附件《评分依据和计算过程》: every rule with its date, evidence and content hash, and every score step by step."""

from collections.abc import Iterator

from jiheng.core.absence import NotApplicable
from jiheng.core.blocks import Align, Block, Table
from jiheng.core.dates import written_date
from jiheng.core.document import Section
from jiheng.reports.cells import label, points, words
from jiheng.reports.composer import Composer
from jiheng.rules.standard import Provenance

TITLE = "评分依据和计算过程"
HASH_DIGITS = 12


def rules(composer: Composer, more: tuple[Provenance, ...], title_label: str) -> Section:
    """The standard's own sources and `more` (outline, form), then the workings."""
    return Section(tuple(_blocks(composer, more)), title=TITLE, label=title_label)


def _blocks(composer: Composer, more: tuple[Provenance, ...]) -> Iterator[Block]:
    evaluation = composer.evaluation
    standard = evaluation.standard
    yield composer.say(f"本次自评采用“{standard.title}”，总分计算：{'；'.join(evaluation.total_steps)}。")
    for note in standard.notes:
        yield composer.say(_closed(note))
    yield _provenance_table((*standard.provenance, *more))
    places = standard.points_places
    heads = tuple(label(head) for head in ("指标", "记分方法", "计算过程", "得分"))
    rows = (
        (
            words(row.indicator.name),
            words(row.method.label),
            words("；".join(row.steps) or _absent(row.points)),
            points(None if row.is_shown_only else row.points, places, figure=row.figure("得分")),
        )
        for row in evaluation.rows
    )
    yield Table((heads, *rows), (28, 16, 46, 10), caption="各项指标得分的计算过程")


def _absent(value: object) -> str:
    return str(value) if isinstance(value, NotApplicable) else ""


def _closed(note: str) -> str:
    return note if note.endswith("。") else note + "。"


def _provenance_table(provenance: tuple[Provenance, ...]) -> Table:
    heads = tuple(label(head) for head in ("规则（编号）", "施行日期", "依据", "依据程度", "内容校验码"))
    rows = (
        (
            words(f"{each.title}\n（{each.id}）"),
            words(written_date(each.effective_from), align=Align.CENTER),
            words(str(each.reference)),
            words(each.evidence.label, align=Align.CENTER),
            words(each.content_hash[:HASH_DIGITS], align=Align.CENTER),
        )
        for each in dict.fromkeys(provenance)
    )
    return Table((heads, *rows), (32, 13, 29, 11, 15), caption="采用的规则")
