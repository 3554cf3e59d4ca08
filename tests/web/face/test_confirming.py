"""A button for something final, as it is folded into a row."""

from jiheng.web.face.confirming import Confirm, confirm_html


def test_a_final_button_asks_once_and_carries_the_token() -> None:
    assert confirm_html(Confirm("撤销", "撤销后<退回>", "/x/", look="second small", side="left"), "T") == (
        '<details class="confirm left"><summary class="button second small">撤销</summary>'
        '<form class="confirm-box" method="post" action="/x/" data-once>'
        '<input type="hidden" name="csrfmiddlewaretoken" value="T">'
        '<p>撤销后&lt;退回&gt;</p><button class="button">撤销</button></form></details>'
    )


def test_it_may_ask_for_a_reason_and_look_grave() -> None:
    assert confirm_html(Confirm("删除", "再也没有了", "/x/", "为什么", "grave"), "") == (
        '<details class="confirm"><summary class="button grave">删除</summary>'
        '<form class="confirm-box" method="post" action="/x/" data-once><p>再也没有了</p>'
        '<label><span class="hint">为什么</span><textarea name="words" required maxlength="2000"></textarea></label>'
        '<button class="button grave">删除</button></form></details>'
    )
