"""The fields of a form as HTML."""

from django import forms

from jiheng.web.face.fields import field_html, fields_html


class Asked(forms.Form):
    """One field of each look."""

    key = forms.IntegerField(widget=forms.HiddenInput(), initial=3)
    amount = forms.DecimalField(label="金额 & 币种", max_value=9, help_text="写到分")
    note = forms.CharField(label="备注", required=False)
    agreed = forms.BooleanField(label="同意", help_text="必须同意", required=False)
    way = forms.ChoiceField(
        label="方式", choices=[("a", "甲"), ("b", "乙")], widget=forms.RadioSelect, help_text="选一种"
    )


def test_hidden_fields_come_first_and_every_other_field_has_its_label() -> None:
    html = fields_html(Asked())
    assert html.startswith('<input type="hidden" name="key" value="3" id="id_key"><div class="field"><label for=')
    assert [html.count(each) for each in ('<div class="field', "<label", "<fieldset", "<legend")] == [4, 5, 1, 1]


def test_a_field_shows_its_hint_between_label_and_control() -> None:
    assert field_html(Asked()["amount"], size="short", affix="万元") == (
        '<div class="field short"><label for="id_amount">金额 &amp; 币种</label>'
        '<p class="hint" id="id_amount_hint">写到分</p><span class="affixed">'
        '<input type="number" name="amount" max="9" step="any" aria-describedby="id_amount_hint" required id="id_amount">'
        '<span class="affix">万元</span></span></div>\n'
    )


def test_a_field_that_may_stay_empty_says_so() -> None:
    assert field_html(Asked()["note"]) == (
        '<div class="field"><label for="id_note">备注 <span class="optional">（选填）</span></label>'
        '<input type="text" name="note" id="id_note"></div>\n'
    )


def test_what_is_wrong_stands_beside_the_field_and_is_told_to_screen_readers() -> None:
    assert field_html(Asked({"amount": "<12>"})["amount"]) == (
        '<div class="field invalid"><label for="id_amount">金额 &amp; 币种</label>'
        '<p class="hint" id="id_amount_hint">写到分</p><p class="field-error" id="id_amount_error">输入一个数字。</p>'
        '<input type="number" name="amount" value="&lt;12&gt;" max="9" step="any" aria-invalid="true"'
        ' aria-describedby="id_amount_hint id_amount_error" required id="id_amount"></div>\n'
    )


def test_the_label_of_a_box_to_tick_follows_the_box() -> None:
    assert field_html(Asked()["agreed"]) == (
        '<div class="field"><label for="id_agreed">'
        '<input type="checkbox" name="agreed" aria-describedby="id_agreed_hint" id="id_agreed">同意</label>'
        '<p class="hint" id="id_agreed_hint">必须同意</p></div>\n'
    )


def test_choices_that_stand_side_by_side_are_one_group() -> None:
    html = field_html(Asked()["way"])
    assert html.startswith(
        '<div class="field"><fieldset aria-describedby="id_way_hint"><legend>方式</legend>'
        '<p class="hint" id="id_way_hint">选一种</p><div id="id_way">'
    )
    assert html.endswith("</fieldset></div>\n")
