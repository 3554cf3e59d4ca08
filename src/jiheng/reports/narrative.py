"""The unit's own words as paragraphs: named figures are printed, whatever is wrong with the words is told at once."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from rapidfuzz import fuzz, process

from jiheng.core.blocks import Paragraph, Run
from jiheng.core.figure import Aspect, Figure
from jiheng.core.finding import Findings, Location, Severity
from jiheng.figures.reference import OPTIONS, Reference, parse, printed
from jiheng.figures.typed_numbers import SHOWN_NAMES, TypedNumber, prints, typed_numbers
from jiheng.reports.aspects import Misuse, misuses
from jiheng.reports.enumeration import PREFIX, Enumeration

_BLANK_LINE = re.compile(r"\n[ \t　]*\n")
_ITEM = re.compile(r"\n(?=[ \t　]*(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十\d]+）|\d+\.(?!\d)))")
_LINE_BREAK = re.compile(r"[ \t　]*\n[ \t　]*")
_SENTENCE_ENDS = "。！？；\n"
_LONGEST_QUOTE = 40


@dataclass(slots=True)
class Narrator:
    """Turns text into runs, knowing every figure and list that a text may name."""

    figures: Mapping[str, Figure]
    lists: Mapping[str, Enumeration]
    findings: Findings
    _printing: Mapping[str, list[str]] | None = field(init=False, default=None)

    @property
    def printing(self) -> Mapping[str, list[str]]:
        """What each figure prints, made when the first typed number is met."""
        if self._printing is None:
            self._printing = prints(self.figures)
        return self._printing

    def paragraphs(self, text: str, place: str, *, typed: bool = True) -> tuple[Paragraph, ...]:
        """The text's paragraphs (parted by blank lines), checked; `place` is where a person finds the text.

        Numbers typed by hand are looked at where `typed`.
        """
        self._examine(text, place, typed=typed)
        return tuple(Paragraph(self._runs(part)) for part in split_paragraphs(text))

    def line(self, text: str, place: str) -> tuple[Run, ...]:
        """A title or a cell, checked: everything on one line."""
        self._examine(text, place)
        return self._runs(_LINE_BREAK.sub("", text.strip()))

    def _runs(self, text: str) -> tuple[Run, ...]:
        runs: list[Run] = []
        for part in parse(text):
            if isinstance(part, str):
                runs.append(Run(part))
            elif part.name in self.lists:
                runs += self.lists[part.name].runs()
            elif part.name in self.figures:
                figure = self.figures[part.name]
                runs.append(Run(printed(figure, part.options), figure=part.name, assumed=figure.assumed))
            else:
                runs.append(Run(text[part.start : part.end]))
        return tuple(runs)

    def _examine(self, text: str, place: str, *, typed: bool = True) -> None:
        parts = tuple(parse(text))
        for part in parts:
            if isinstance(part, Reference):
                self._examine_reference(part, text, place)
            elif "{{" in part or "}}" in part:
                self.findings.add(
                    "TEXT102",
                    Location(self.findings.source, place),
                    f"“{_clipped(part)}”里的双花括号不成对；数字名应写成 {{{{ 数字名 }}}}，请补全。",
                    found=_clipped(part),
                    expected="{{ 数字名 }}",
                )
        for misuse in misuses(parts, self.figures):
            self._say_misuse(misuse, text, place)
        for number in typed_numbers(parts, self.printing) if typed else ():
            self._say_typed(number, place)

    def _say_misuse(self, misuse: Misuse, text: str, place: str) -> None:
        is_plan = misuse.figure.aspect is Aspect.PLANNED
        what, said, fitting = ("计划数", "完成情况", "实际") if is_plan else ("实际数", "目标或预算", "计划")
        self.findings.add(
            "TEXT103",
            self._location(place, misuse.reference),
            f"{_sentence(text, misuse.reference)}：“{misuse.reference.name}”是{what}（{misuse.figure.told()}），"
            f"这里用“{misuse.cue}”写成了{said}；请改用{fitting}数的数字名，或改写这句话。",
            found=misuse.reference.name,
            expected=f"{fitting}数",
        )

    def _say_typed(self, number: TypedNumber, place: str) -> None:
        if number.names:
            names = "、".join(f"{{{{ {name} }}}}" for name in number.names[:SHOWN_NAMES])
            more = f"等{len(number.names)}个数字" if len(number.names) > SHOWN_NAMES else ""
            message = f"手写的“{number.text}”与台账数字相同；请改写为数字名（{names}{more}），台账改动时它才会一起改。"
        else:
            message = f"手写的“{number.text}”在台账里没有对应的数字，无法核对；请登记到台账后用数字名引用，或确认无误。"
        self.findings.add(
            "TEXT105" if number.names else "TEXT106",
            Location(self.findings.source, f"{place} 第{number.start + 1}字", None, number.start, number.end),
            message,
            severity=Severity.NOTICE,
            found=number.text,
            expected=number.names[0] if number.names else "",
        )

    def _examine_reference(self, reference: Reference, text: str, place: str) -> None:
        location = self._location(place, reference)
        sentence = _sentence(text, reference)
        if reference.name not in self.figures and reference.name not in self.lists:
            near = self.nearest(reference.name)
            hint = "最接近的是" + "、".join(f"“{name}”" for name in near) if near else "没有接近的名字"
            self.findings.add(
                "TEXT101",
                location,
                f"{sentence}：没有名为“{reference.name}”的数字，{hint}；请改正数字名（jiheng figures 列出全部数字）。",
                found=reference.name,
                expected="、".join(near),
            )
            return
        unknown = reference.options if reference.name in self.lists else reference.unknown_options
        if unknown:
            self.findings.add(
                "TEXT104",
                location,
                f"{sentence}：“|”后面的“{unknown[0]}”不认识；可以写{OPTIONS}，请改正或删去。",
                found=unknown[0],
                expected=OPTIONS,
            )
        figure = self.figures.get(reference.name)
        if figure is not None and figure.value is None and not figure.text:
            self.findings.add(
                "TEXT107",
                location,
                f"{sentence}：“{reference.name}”还没有数（{figure.formula}）；请先在台账里补填，再写进正文。",
                found=reference.name,
                expected=figure.formula,
            )

    def nearest(self, name: str) -> tuple[str, ...]:
        """The known names most like this one."""
        return nearest(name, (*self.figures, *self.lists))

    def _location(self, place: str, reference: Reference) -> Location:
        at = f"{place} 第{reference.start + 1}字"
        return Location(self.findings.source, at, None, reference.start, reference.end)


def nearest(name: str, known: tuple[str, ...]) -> tuple[str, ...]:
    """Up to three of `known` that are like `name`, likest first."""
    if name.startswith(PREFIX):
        known = tuple(each for each in known if each.startswith(PREFIX)) or known
    found = process.extract(name, known, scorer=fuzz.WRatio, limit=3, score_cutoff=50)
    return tuple(match for match, _, _ in found)


def split_paragraphs(text: str) -> tuple[str, ...]:
    """Blank lines part paragraphs; a line that begins with a list number begins one too. Other breaks are joined."""
    parts = (piece for block in _BLANK_LINE.split(text) for piece in _ITEM.split(block))
    joined = (_LINE_BREAK.sub("", part.strip().strip("　")) for part in parts)
    return tuple(part for part in joined if part)


def _sentence(text: str, reference: Reference) -> str:
    """「…的句子…」 around the reference, quoted and clipped."""
    start = max(text.rfind(end, 0, reference.start) for end in _SENTENCE_ENDS) + 1
    ends = (text.find(end, reference.end) for end in _SENTENCE_ENDS)
    end = min((each for each in ends if each >= 0), default=len(text))
    start = max(start, reference.start - _LONGEST_QUOTE)
    end = min(end, reference.end + _LONGEST_QUOTE // 2)
    return f"“{_LINE_BREAK.sub('', text[start:end].strip())}”"


def _clipped(text: str) -> str:
    at = max(text.find("{{"), text.find("}}"), 0)
    return _LINE_BREAK.sub("", text[max(0, at - 10) : at + _LONGEST_QUOTE // 2].strip())
