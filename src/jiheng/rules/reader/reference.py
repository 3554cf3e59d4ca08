"""References and evidence marks: where a value comes from and how well it is known."""

import re

from jiheng.rules.standard import Evidence, Reference
from jiheng.schema.reading import Place
from jiheng.schema.scalars import choice, flag, text

_NUMBER = re.compile(r"[^\s〔〕\[\]()（）【】［］]+〔\d{4}〕\d+号|\S*令第\S+号")

evidence = choice(Evidence)


def reference(place: Place) -> Reference:
    """A document with its number and article, or in words where a value comes from."""
    with place.fields() as fields:
        title = fields.required("title", text)
        number = fields.optional("number", document_number, "")
        article = fields.optional("article", text, "")
        quote = fields.optional("quote", text, "")
        url = fields.optional("url", web_address, "")
        is_document = fields.optional("is_document", flag, True)
    return Reference(title.value, number.value, article.value, quote.value, url.value, is_document.value)


def document_number(place: Place) -> str:
    """A document number as official documents write it: 财预〔2020〕10号, the year in 〔〕."""
    number = text(place)
    if not _NUMBER.fullmatch(number):
        raise place.refusal(
            f"文号“{number}”不合公文格式；年份用六角括号〔〕，写成 财预〔2020〕10号。",
            found=number,
            expected="财预〔2020〕10号",
        )
    return number


def web_address(place: Place) -> str:
    address = text(place)
    if not address.startswith(("http://", "https://")):
        raise place.refusal(f"“{address}”不是网址；请以 https:// 开头。", found=address, expected="https://…")
    return address


def require_article(place: Place, evidence: Evidence, reference: Reference) -> None:
    """A value marked V was read in the text itself, so its article can be named."""
    if evidence is Evidence.V and not reference.article:
        place.report(
            "证据标记是 V（已核原文），引用却没有写条款；请补写 article，没有见到原文的改标 V2。",
            found="V",
            expected="article",
        )
