"""The page on which a person lends a post and takes it back."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from jiheng.web.accounts.access import access_of
from jiheng.web.accounts.models import Person, Post
from jiheng.web.delegation.lending import colleagues, lend_post, own_posts, take_back
from jiheng.web.records.acting import ActionRefusedError


class DelegationForm(forms.Form):
    """Which post, to whom, from when to when."""

    post = forms.ChoiceField(label="岗位", error_messages={"required": "岗位没有选；请选一个。"})
    borrower = forms.CharField(
        label="代办人账号",
        max_length=60,
        help_text="对方登录用的账号；本单位的同事可以从列表里选",
        widget=forms.TextInput(attrs={"list": "colleagues"}),
        error_messages={"required": "代办人账号没有填；请补上。"},
    )
    since = forms.DateField(label="自", widget=forms.DateInput(attrs={"type": "date"}))
    until = forms.DateField(
        label="至", widget=forms.DateInput(attrs={"type": "date"}), help_text="含当天，到期自动收回"
    )

    def __init__(self, posts: list[Post], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["post"].choices = [(str(post.pk), str(post)) for post in posts]  # type: ignore[attr-defined]  # a ChoiceField
        self.fields["since"].initial = timezone.localdate()

    def clean_borrower(self) -> Person:
        typed = str(self.cleaned_data["borrower"]).strip()
        found = Person.objects.filter(username=typed).first()
        if found is None:
            raise forms.ValidationError(f"没有账号“{typed}”；请向对方核对账号。")
        return found


def delegation(request: HttpRequest) -> HttpResponse:
    """What is lent out, and the form to lend."""
    access = access_of(request)
    own = own_posts(access)
    form = DelegationForm(own, request.POST or None)
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        post = next(each for each in own if str(each.pk) == told["post"])
        try:
            lend_post(access, post, told["borrower"], told["since"], told["until"])
        except ActionRefusedError as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, f"已委托{told['borrower'].name}代办，至{told['until'].isoformat()}。")
            return redirect("delegation")
    context = {
        "form": form,
        "colleagues": colleagues(access),
        "own": own,
        "lent": access.person.lent_posts.select_related("person", "budget_unit").order_by("-until", "pk"),
        "today": timezone.localdate(),
    }
    return render(request, "delegation/delegation.html", context, status=422 if form.errors else 200)


@require_POST
def end(request: HttpRequest, key: int) -> HttpResponse:
    """Take a lent post back."""
    access = access_of(request)
    lent = get_object_or_404(Post.objects.select_related("person", "budget_unit"), pk=key, lent_by=access.person)
    take_back(access, lent)
    messages.success(request, f"已收回{lent.person.name}的代办。")
    return redirect("delegation")
