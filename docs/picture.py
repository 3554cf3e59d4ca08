"""Draws README's picture: pages of the worked case's report, as the PDF shows them."""

import sys
import tempfile
from pathlib import Path

import click
import pypdfium2
from PIL import Image, ImageOps

from jiheng.cli.main import run

ROOT = Path(__file__).resolve().parent.parent
CASE = ROOT / "examples" / "conghua-2022"
PICTURE = ROOT / "docs" / "images" / "report.png"
PAGES = ("自评自评报告", "绩效指标得分表", "部门整体支出绩效自评表（")
"""Words by which the three pages are found; the first page is always shown."""
HEIGHT, GAP, PAPER = 760, 24, "#e9ecec"


def main() -> int:
    """Evaluate the case, find the pages, draw them side by side."""
    with tempfile.TemporaryDirectory() as folder:
        code = run(["evaluate", str(CASE), "--out", folder, "--quiet"])
        if code:
            return code
        document = pypdfium2.PdfDocument(Path(folder) / "自评报告.pdf")
        pages = [_drawn(document, number) for number in _numbers(document)]
        document.close()
    width = sum(page.width for page in pages) + GAP * (len(pages) + 1)
    sheet = Image.new("RGB", (width, HEIGHT + 2 * GAP), PAPER)
    left = GAP
    for page in pages:
        sheet.paste(page, (left, GAP))
        left += page.width + GAP
    PICTURE.parent.mkdir(parents=True, exist_ok=True)
    sheet.quantize(64).save(PICTURE, optimize=True)
    click.echo(PICTURE.relative_to(ROOT))
    return 0


def _numbers(document: pypdfium2.PdfDocument) -> list[int]:
    texts = [document[number].get_textpage().get_text_range().replace("\r\n", "") for number in range(len(document))]
    found = [next((number for number, text in enumerate(texts) if words in text), None) for words in PAGES[1:]]
    return [0, *(number for number in found if number is not None)]


def _drawn(document: pypdfium2.PdfDocument, number: int) -> Image.Image:
    page = document[number]
    image = page.render(scale=HEIGHT / page.get_height()).to_pil().convert("RGB")
    return ImageOps.expand(image.resize((image.width - 2, HEIGHT - 2)), border=1, fill="#b8c4c4")


if __name__ == "__main__":
    sys.exit(main())
