"""Fills named places in a Word form with docxtpl. Names are looked up first, and nothing of the form is evaluated.

docxtpl joins what Word has torn into runs and knows headers, footers and notes. Of its template language only plain
places remain: each `{{ 名字 }}` becomes a numbered place of our own, so that no expression of the form is ever run.
"""

import re
import zipfile
import zlib
from io import BytesIO
from itertools import count
from pathlib import Path

from docxtpl import DocxTemplate
from jinja2.sandbox import ImmutableSandboxedEnvironment

from jiheng.core.finding import CaseError, Findings
from jiheng.documents.case_source import MEGABYTE, read_source, refused
from jiheng.documents.printing.printable_text import printable
from jiheng.documents.word.package import packed
from jiheng.figures.reference import Reference, parse
from jiheng.reports.own_form import OwnForm

LARGEST = 20 * MEGABYTE
LARGEST_UNPACKED = 200 * MEGABYTE

_PLACE = re.compile(r"\{\{[^{}]*\}\}")
_STATEMENT = re.compile(r"\{%|%\}|\{#|#\}")
_UNPAIRED = re.compile(r"\{\{|\}\}")
_ROW = re.compile(r"<w:tr[ >](?:(?!<w:tr[ >]).)*?</w:tr>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_MARK = re.compile(r"@jiheng-place-(\d+)@")
_QUOTED_BEFORE = 16


def filled_word(template: Path, form: OwnForm, findings: Findings) -> bytes:
    """The filled document's bytes; raises `CaseError` when anything in it cannot be filled."""
    content = read_source(template, findings, LARGEST)
    _check_package(content, findings)
    try:
        return _filled(content, form, findings)
    except CaseError:
        raise
    except Exception:  # noqa: BLE001  # python-docx checks nothing: a damaged part or relation fails somewhere within it
        told = "表样有损坏的部件，打不开；请用 Word 或 WPS 打开后另存为 .docx，再试。"
        raise refused(findings, "FORM114", told) from None


def _filled(content: bytes, form: OwnForm, findings: Findings) -> bytes:
    prepared = _PreparedForm(BytesIO(content), form, findings)
    prepared.look_up_names()
    if findings.has_errors:
        raise CaseError(tuple(findings.items))
    context = {"places": prepared.places, "rows": prepared.rows}
    prepared.render(context, ImmutableSandboxedEnvironment(), autoescape=True)
    if findings.has_errors:  # in a footnote, which docxtpl reads only while rendering
        raise CaseError(tuple(findings.items))
    return packed(prepared.docx)


def _check_package(content: bytes, findings: Findings) -> None:
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            names = package.namelist()
            if sum(entry.file_size for entry in package.infolist()) > LARGEST_UNPACKED:
                raise refused(findings, "FILE115", f"解开后超过{LARGEST_UNPACKED // MEGABYTE}MB；请删去图片后再试。")
            if "word/document.xml" not in names:
                raise refused(findings, "FORM114", "这不是 Word 文件；请核对，或用 Word、WPS 另存为 .docx 后再试。")
            if any(name.endswith("vbaProject.bin") for name in names):
                raise refused(findings, "FORM112", "表样带有宏；请另存为不带宏的 .docx 后再试。")
            package.testzip()
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError):
        told = "文件损坏、加了密码或不是 .docx；请用 Word 或 WPS 打开后另存为 .docx，再试。"
        raise refused(findings, "FORM114", told) from None


class _PreparedForm(DocxTemplate):  # type: ignore[misc]  # docxtpl has no types
    """The form whose places are numbered as docxtpl cleans each part of it; what they hold is found by number."""

    def __init__(self, file: BytesIO, form: OwnForm, findings: Findings) -> None:
        super().__init__(file)
        self.form = form
        self.findings = findings
        self.references: list[Reference] = []
        self.places: list[str] = []
        self.rows: list[list[list[str]]] = []

    def look_up_names(self) -> None:
        """Clean every part once, for the findings alone."""
        self.render_init()
        self.patch_xml(self.get_xml())
        for uri in (self.HEADER_URI, self.FOOTER_URI):
            for _, part in self.get_headers_footers(uri):
                self.patch_xml(self.get_part_xml(part))

    def patch_xml(self, src_xml: str) -> str:
        """The part with numbered places in place of named ones, and table rows that repeat as loops of our own."""
        cleaned = self._cleaned(src_xml)
        xml = _PLACE.sub(lambda place: self._marked(place, cleaned), cleaned)
        for unpaired in _UNPAIRED.findall(xml):
            message = f"双花括号“{unpaired}”不成对；名字应写成 {{{{ 数字名 }}}}，请补全。"
            self.findings.add("FORM105", "", message, found=unpaired, expected="{{ 数字名 }}")
        if self.findings.has_errors:
            return xml
        return _MARK.sub(self._place, _ROW.sub(self._row, xml))

    def render_properties(self, context: object, jinja_env: object = None) -> None:
        """A form's title and author are kept as they stand."""

    def _cleaned(self, src_xml: str) -> str:
        for statement in dict.fromkeys(_STATEMENT.findall(_TAG.sub("", src_xml))):
            message = f"表样里有“{statement}”；自带表样只认 {{{{ 数字名 }}}}，不执行语句，请删去。"
            self.findings.add("FORM104", "", message, found=statement, expected="{{ 数字名 }}")
        return str(super().patch_xml(_STATEMENT.sub("", src_xml)))

    def _marked(self, place: re.Match[str], xml: str) -> str:
        reference = next(part for part in parse(place[0]) if isinstance(part, Reference))
        before = _TAG.sub("", xml[: place.start()].rpartition("<w:p")[2])[-_QUOTED_BEFORE:]
        self.form.check(reference, f"“{before}{place[0]}”")
        self.references.append(reference)
        return f"@jiheng-place-{len(self.references) - 1}@"

    def _row(self, row: re.Match[str]) -> str:
        """A table row that names fields becomes a loop over what it repeats for."""
        references = [self.references[int(number)] for number in _MARK.findall(row[0])]
        kinds = list(dict.fromkeys(kind for each in references if (kind := self.form.row_kind(each.name))))
        if not kinds:
            return row[0]
        if len(kinds) > 1:
            message = "表格的同一行里既有“指标.”又有“资金.”的栏，不知道按哪一种重复；请分成两行。"
            self.findings.add("FORM103", "", message, found=references[0].name)
            return row[0]
        fields = self.form.rows[kinds[0]]
        self.rows.append([[printable(self.form.fill(each, one).text) for each in references] for one in fields])
        numbers = count()
        numbered = _MARK.sub(lambda mark: f"{{{{ row[{next(numbers)}] }}}}", row[0])
        return f"{{% for row in rows[{len(self.rows) - 1}] %}}{numbered}{{% endfor %}}"

    def _place(self, mark: re.Match[str]) -> str:
        reference = self.references[int(mark[1])]
        if self.form.row_kind(reference.name):
            message = f"“{{{{ {reference.name} }}}}”是逐行重复的栏，应写在表格的行里；请移到表格中。"
            self.findings.add("FORM106", "", message, found=reference.name)
            return ""
        self.places.append(printable(self.form.fill(reference).text))
        return f"{{{{ places[{len(self.places) - 1}] }}}}"
