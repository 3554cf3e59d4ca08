"""A button for something final, made without a template: a list has one in every row."""

from dataclasses import dataclass

from django.utils.html import format_html
from django.utils.safestring import SafeString


@dataclass(frozen=True, slots=True)
class Confirm:
    """`words_label` asks for a reason; `look` and `side` are classes of the button and of where its box opens."""

    verb: str
    question: str
    address: str
    words_label: str = ""
    look: str = ""
    side: str = ""


def confirm_html(asked: Confirm, token: str) -> SafeString:
    """Folded it is a button; opened it asks once, in place, without a script."""
    field = format_html('<input type="hidden" name="csrfmiddlewaretoken" value="{}">', token)
    reason = format_html(
        '<label><span class="hint">{}</span><textarea name="words" required maxlength="2000"></textarea></label>',
        asked.words_label,
    )
    return format_html(
        '<details class="confirm{}"><summary class="button{}">{}</summary>'
        '<form class="confirm-box" method="post" action="{}" data-once>'
        '{}<p>{}</p>{}<button class="button{}">{}</button>'
        "</form></details>",
        f" {asked.side}" if asked.side else "",
        f" {asked.look}" if asked.look else "",
        asked.verb,
        asked.address,
        field if token else "",
        asked.question,
        reason if asked.words_label else "",
        " grave" if asked.look == "grave" else "",
        asked.verb,
    )
