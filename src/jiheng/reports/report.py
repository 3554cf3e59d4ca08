"""Evaluation + outline → the self-evaluation report as a Document: composed once, printed by three writers."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import count

from jiheng.core.blocks import Align, Block, Paragraph, Run
from jiheng.core.document import Document, Section
from jiheng.core.finding import Finding, Findings
from jiheng.evaluation.result import Evaluation
from jiheng.reports.annexes.assumptions import TITLE as ASSUMPTIONS_TITLE
from jiheng.reports.annexes.assumptions import assumptions, has_assumptions
from jiheng.reports.annexes.rules import TITLE as RULES_TITLE
from jiheng.reports.annexes.rules import rules
from jiheng.reports.annexes.sources import TITLE as SOURCES_TITLE
from jiheng.reports.annexes.sources import sources
from jiheng.reports.blocks.budget import budget_execution, unspent_explained
from jiheng.reports.blocks.conclusion import conclusion
from jiheng.reports.blocks.indicators import indicator_list, unmet_indicators
from jiheng.reports.blocks.objectives import objectives
from jiheng.reports.blocks.problems import improvements, problems
from jiheng.reports.blocks.projects import key_projects
from jiheng.reports.blocks.scores import score_table
from jiheng.reports.blocks.unit import duties, task_results, tasks
from jiheng.reports.blocks.units import unit_summary
from jiheng.reports.composer import Composer
from jiheng.reports.dates import date_or_blank
from jiheng.reports.figure_places import places_of_figures
from jiheng.reports.form import form_section
from jiheng.reports.marks import marks
from jiheng.reports.named_figures import figures_in
from jiheng.reports.narrative import nearest
from jiheng.reports.numbering import Numbering
from jiheng.rules.form import FormLayout
from jiheng.rules.outline import Outline, OutlineBlock, OutlineSection
from jiheng.rules.standard import Provenance

BLOCKS: Mapping[OutlineBlock, Callable[[Composer, Numbering], Iterator[Block]]] = {
    OutlineBlock.DUTIES: duties,
    OutlineBlock.TASKS: tasks,
    OutlineBlock.OBJECTIVES: objectives,
    OutlineBlock.BUDGET_EXECUTION: budget_execution,
    OutlineBlock.UNSPENT_EXPLAINED: unspent_explained,
    OutlineBlock.UNIT_SUMMARY: unit_summary,
    OutlineBlock.CONCLUSION: conclusion,
    OutlineBlock.SCORE_TABLE: score_table,
    OutlineBlock.INDICATOR_LIST: indicator_list,
    OutlineBlock.KEY_PROJECTS: key_projects,
    OutlineBlock.TASK_RESULTS: task_results,
    OutlineBlock.UNMET_INDICATORS: unmet_indicators,
    OutlineBlock.PROBLEMS: problems,
    OutlineBlock.IMPROVEMENTS: improvements,
}
"""Every block but PASSAGE, which is the unit's own words for the section."""


def compose_report(evaluation: Evaluation, outline: Outline, layout: FormLayout | None = None) -> Document:
    """The report by the outline; with `layout`, annex 1 is the official form.

    Raises `CaseError` with every finding when the unit's own words cannot be printed as they stand.
    """
    findings = Findings()
    document = _Report(Composer(evaluation, findings), outline, layout).document()
    findings.raise_if_errors()
    return document


def report_findings(evaluation: Evaluation, outline: Outline) -> tuple[Finding, ...]:
    """What there is to say about the report's words and sections: errors, warnings and notices; nothing is raised."""
    findings = Findings()
    _Report(Composer(evaluation, findings), outline, None).document()
    return tuple(dict.fromkeys(findings.items))


@dataclass(slots=True)
class _Report:
    composer: Composer
    outline: Outline
    layout: FormLayout | None

    def document(self) -> Document:
        composer, profile = self.composer, self.composer.case.profile
        self._number_problems()
        self._place_passages()
        issuer = composer.case.own_unit.name
        date = date_or_blank(profile.prepared_on)
        body = Section((*self._body(), *self._annex_list()))
        sections = (body, *self._annexes(body))
        return Document(
            title=self._title(),
            sections=sections,
            issuer=issuer,
            date=date,
            marks=marks(composer.evaluation, *self._provenance()),
            figures=figures_in(sections, composer.evaluation.figures),
        )

    def _title(self) -> str:
        case = self.composer.case
        project = next((each.name for each in case.projects if each.code == case.profile.project), "")
        fields = {"unit": case.own_unit.name, "year": str(case.year), "project": project}
        title = self.outline.report_title
        for field, text in fields.items():
            title = title.replace(f"{{{field}}}", text)
        return title

    def _body(self) -> Iterator[Block]:
        numbering = Numbering(self.outline.numbering, 1)
        for section in self.outline.sections:
            yield from self._section(section, numbering)

    def _section(self, section: OutlineSection, numbering: Numbering) -> Iterator[Block]:
        """The heading and what stands under it; an empty section that is not required leaves no trace."""
        below = numbering.below()
        content: list[Block] = []
        if OutlineBlock.PASSAGE not in section.blocks:
            content += self._passages(section)
        for block in section.blocks:
            content += self._passages(section) if block is OutlineBlock.PASSAGE else BLOCKS[block](self.composer, below)
        for child in section.children:
            content += self._section(child, below)
        if not content and section.required:
            self.composer.warn(
                "TEXT201",
                f"叙述[{section.code}]",
                f"报告“{section.title}”一节没有内容；请在“叙述”表写章节编号为{section.code}的正文，或补齐该节取数的表。",
            )
            content.append(Paragraph((Run("（本节待补充）"),)))
        if content:
            yield numbering.heading(section.title)
            yield from content

    def _passages(self, section: OutlineSection) -> Iterator[Block]:
        for passage in self.composer.case.passages:
            if passage.section == section.code:
                yield from self.composer.own("passages", passage, "text")

    def _place_passages(self) -> None:
        """A passage for a section that the outline does not have would vanish: it is an error."""
        known = tuple(section.code for top in self.outline.sections for section in top.walk())
        for passage in self.composer.case.passages:
            if passage.section not in known:
                near = nearest(passage.section, known)
                hint = f"最接近的是{'、'.join(near)}" if near else f"可用的有{'、'.join(known)}"
                self.composer.findings.add(
                    "TEXT202",
                    f"叙述[{passage.section}].章节编号",
                    f"报告提纲“{self.outline.title}”没有编号为“{passage.section}”的章节，{hint}；请改正章节编号。",
                    found=passage.section,
                    expected="、".join(near or known),
                )

    def _number_problems(self) -> None:
        """What numbers problems and improvements will carry, so that each can name the other."""
        case = self.composer.case
        for level, section in _levels(self.outline.sections, 1):
            numbering = Numbering(self.outline.numbering, level + 1)
            if OutlineBlock.PROBLEMS in section.blocks:
                self.composer.problem_numbers = {each.code: numbering.next() for each in case.problems}
            elif OutlineBlock.IMPROVEMENTS in section.blocks:
                self.composer.improvement_numbers = {each.code: numbering.next() for each in case.improvements}

    def _annex_titles(self) -> tuple[str, ...]:
        form = (self.layout.title,) if self.layout else ()
        supposed = (ASSUMPTIONS_TITLE,) if has_assumptions(self.composer.case) else ()
        return (*form, RULES_TITLE, SOURCES_TITLE, *supposed)

    def _annex_list(self) -> Iterator[Paragraph]:
        for at, title in enumerate(self._annex_titles(), start=1):
            yield Paragraph((Run(f"{'附件：' if at == 1 else '　　　'}{at}. {title}"),), Align.LEFT)

    def _annexes(self, body: Section) -> Iterator[Section]:
        labels = (f"附件{number}" for number in count(1))
        made = [body]
        if self.layout:
            made.append(form_section(self.composer, self.layout, next(labels)))
        made.append(rules(self.composer, self._provenance(), next(labels)))
        yield from made[1:]
        yield sources(self.composer, places_of_figures(made), next(labels))
        if has_assumptions(self.composer.case):
            yield assumptions(self.composer, next(labels))

    def _provenance(self) -> tuple[Provenance, ...]:
        return (self.outline.provenance, *((self.layout.provenance,) if self.layout else ()))


def _levels(sections: tuple[OutlineSection, ...], level: int) -> Iterator[tuple[int, OutlineSection]]:
    for section in sections:
        yield level, section
        yield from _levels(section.children, level + 1)
