"""People, their accounts and posts."""

from collections.abc import Callable

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from jiheng.web.accounts.access import access_of, require_role
from jiheng.web.accounts.models import Person, Post
from jiheng.web.accounts.roles import Role
from jiheng.web.administration.actions.accounts import (
    NewAccess,
    add_person,
    change_person,
    close_account,
    open_account,
    reset_password,
    subject_of,
)
from jiheng.web.administration.actions.posts import end_post, give_post, hand_over
from jiheng.web.administration.forms import HandOverForm, PersonForm, PostForm
from jiheng.web.budget_units.models import BudgetUnit
from jiheng.web.records.acting import ActionRefusedError
from jiheng.web.records.models import Event

PAGE = 50
LATEST = 30


def people(request: HttpRequest) -> HttpResponse:
    """Everybody who has an account, with the posts held."""
    require_role(request, Role.ADMINISTRATOR)
    found = Person.objects.prefetch_related("posts__budget_unit", "posts__lent_by").order_by("-is_active", "username")
    sought = request.GET.get("q", "").strip()
    role = request.GET.get("role", "")
    if sought:
        found = found.filter(
            Q(username__icontains=sought) | Q(name__icontains=sought) | Q(posts__budget_unit__name__icontains=sought)
        ).distinct()
    if role in Role.values:
        found = found.filter(posts__role=role).distinct()
    context = {
        "page": Paginator(found, PAGE).get_page(request.GET.get("page")),
        "sought": sought,
        "role": role,
        "roles": Role.choices,
        "today": timezone.localdate(),
        "has_units": BudgetUnit.objects.exists(),
        "tab": "people",
    }
    return render(request, "administration/people.html", context)


@never_cache
def new_person(request: HttpRequest) -> HttpResponse:
    """Open an account; its one-time password is on the answer and nowhere else."""
    require_role(request, Role.ADMINISTRATOR)
    form = PersonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = add_person(access_of(request), form.cleaned_data["username"], **form.details())
        except ActionRefusedError as refusal:
            form.add_error("username", str(refusal))
        else:
            return _password_page(request, made, "账号已开立")
    context = {"form": form, "tab": "people"}
    return render(request, "administration/new_person.html", context, status=422 if form.errors else 200)


def person(request: HttpRequest, key: int) -> HttpResponse:
    """One person: details, posts, what was done with the account."""
    require_role(request, Role.ADMINISTRATOR)
    found = get_object_or_404(Person, pk=key)
    form = _details_form(found, request.POST or None)
    if request.method == "POST" and form.is_valid():
        change_person(access_of(request), found, **form.details())
        messages.success(request, "已保存。")
        return redirect("administration:person", key=key)
    return _person_page(request, found, form=form)


@require_POST
def add_post(request: HttpRequest, key: int) -> HttpResponse:
    """Give the person a post."""
    require_role(request, Role.ADMINISTRATOR)
    found = get_object_or_404(Person, pk=key)
    form = PostForm(request.POST)
    if form.is_valid():
        told = form.cleaned_data
        try:
            give_post(
                access_of(request),
                found,
                Role(told["role"]),
                told["budget_unit"],
                since=told["since"],
                until=told["until"],
            )
        except ActionRefusedError as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "岗位已登记。")
            return redirect("administration:person", key=key)
    return _person_page(request, found, post_form=form)


@require_POST
def end(request: HttpRequest, key: int) -> HttpResponse:
    """End a post with today."""
    require_role(request, Role.ADMINISTRATOR)
    post = get_object_or_404(Post.objects.select_related("person", "budget_unit", "lent_by"), pk=key)
    _try(request, lambda: end_post(access_of(request), post, timezone.localdate()), "岗位到今天为止。")
    return redirect("administration:person", key=post.person_id)


@require_POST
def close(request: HttpRequest, key: int) -> HttpResponse:
    """Close an account."""
    require_role(request, Role.ADMINISTRATOR)
    found = get_object_or_404(Person, pk=key)
    words = request.POST.get("words", "")
    _try(request, lambda: close_account(access_of(request), found, words), "账号已停用。")
    return redirect("administration:person", key=key)


@require_POST
def reopen(request: HttpRequest, key: int) -> HttpResponse:
    """Open a closed account again."""
    require_role(request, Role.ADMINISTRATOR)
    found = get_object_or_404(Person, pk=key)
    _try(request, lambda: open_account(access_of(request), found), "账号已恢复。")
    return redirect("administration:person", key=key)


@never_cache
@require_POST
def reset(request: HttpRequest, key: int) -> HttpResponse:
    """A new one-time password."""
    require_role(request, Role.ADMINISTRATOR)
    made = reset_password(access_of(request), get_object_or_404(Person, pk=key))
    return _password_page(request, made, "密码已重置")


@require_POST
def take_over(request: HttpRequest, key: int) -> HttpResponse:
    """Hand the person's posts and open work over to somebody else."""
    require_role(request, Role.ADMINISTRATOR)
    leaver = get_object_or_404(Person, pk=key)
    form = HandOverForm(leaver, request.POST)
    if form.is_valid():
        told = form.cleaned_data
        try:
            count = hand_over(access_of(request), leaver, told["successor"], told["first_day"])
        except ActionRefusedError as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, f"已移交{count}个岗位和待办给{told['successor'].name}。")
            return redirect("administration:person", key=key)
    return _person_page(request, leaver, hand_over_form=form)


@never_cache
@require_POST
def give_passwords(request: HttpRequest) -> HttpResponse:
    """New one-time passwords for those who were marked, on one page to be printed and cut up."""
    require_role(request, Role.ADMINISTRATOR)
    keys = [int(key) for key in request.POST.getlist("person") if key.isdecimal()][:PAGE]
    chosen = Person.objects.filter(pk__in=keys, is_active=True).exclude(pk=access_of(request).person.pk)
    made = [reset_password(access_of(request), each) for each in chosen.order_by("username")]
    if not made:
        messages.error(request, "没有勾选人员；请在名单前面打勾，再发放密码。")
        return redirect("administration:people")
    return render(request, "administration/passwords.html", {"made": made, "tab": "people"})


def _details_form(found: Person, data: QueryDict | None = None) -> PersonForm:
    form = PersonForm(data, initial={"username": found.username})
    form.know({name: getattr(found, name) for name in ("name", "email", "telephone")})
    form.fields["username"].disabled = True
    return form


def _person_page(
    request: HttpRequest,
    found: Person,
    *,
    form: PersonForm | None = None,
    post_form: PostForm | None = None,
    hand_over_form: HandOverForm | None = None,
) -> HttpResponse:
    form = form or _details_form(found)
    today = timezone.localdate()
    posts = found.posts.select_related("budget_unit", "lent_by").order_by("until", "pk")
    lent = found.lent_posts.select_related("budget_unit", "person").order_by("until", "pk")
    context = {
        "shown": found,
        "form": form,
        "post_form": post_form or PostForm(),
        "hand_over_form": hand_over_form or HandOverForm(found),
        "posts": posts,
        "lent": lent,
        "today": today,
        "events": Event.objects.filter(subject=subject_of(found)).order_by("-at", "-pk")[:LATEST],
        "tab": "people",
    }
    is_wrong = any(each is not None and each.errors for each in (form, post_form, hand_over_form))
    return render(request, "administration/person.html", context, status=422 if is_wrong else 200)


def _password_page(request: HttpRequest, made: NewAccess, title: str) -> HttpResponse:
    context = {"made": made, "title": title, "tab": "people"}
    return render(request, "administration/password.html", context)


def _try(request: HttpRequest, action: Callable[[], None], done: str) -> None:
    try:
        action()
    except ActionRefusedError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, done)
