"""Rows of tables that are made without a template."""

from django.utils.safestring import SafeString, mark_safe

from jiheng.web.face.tables import body, cell, head_cell, link, number_cell, row


def test_what_people_wrote_is_escaped_and_markup_is_kept() -> None:
    made = body(
        [
            row(head_cell("<甲>"), cell(mark_safe("<b>乙</b>")), number_cell("1 & 2")),
            row(head_cell(link('/?a=1&b="', "<丙>")), cell("丁", label="单位", look="nowrap")),
        ]
    )
    assert made == (
        '<tr><th scope="row">&lt;甲&gt;</th><td><b>乙</b></td><td class="number">1 &amp; 2</td></tr>\n'
        '<tr><th scope="row"><a href="/?a=1&amp;b=&quot;">&lt;丙&gt;</a></th>'
        '<td class="nowrap" data-label="单位">丁</td></tr>'
    )
    assert isinstance(made, SafeString)


def test_no_rows_are_nothing() -> None:
    assert not body([])
