"""Documents of a loan, such as its contract. They show who somebody is, so only the unit itself opens them."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from jiheng.web.accounts.access import Access, access_of, unit_year_or_404
from jiheng.web.activities.keepers import OWN, keeper
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.loans.actions import subject_of
from jiheng.web.loans.models import RegisteredLoan
from jiheng.web.records.acting import ActionRefusedError, record
from jiheng.web.records.evidence import UploadRefusedError, download, is_sound, keep
from jiheng.web.records.models import Evidence


def opens_documents(access: Access, unit_year: UnitYear) -> bool:
    """The unit's own people."""
    return any(access.has_role(role, unit_year.budget_unit) for role in OWN)


def documents_of(row: RegisteredLoan) -> list[Evidence]:
    """What was put to a loan, in its order."""
    kept = Evidence.objects.filter(subject=subject_of(row), withdrawn_at=None).select_related("added_by")
    return list(kept.order_by("added_at", "pk"))


@require_POST
def add(request: HttpRequest, year: int, unit_code: str, code: str) -> HttpResponse:
    """Put a document to a loan."""
    unit_year = unit_year_or_404(request, year, unit_code)
    row = _row(unit_year, code)
    access = access_of(request)
    try:
        actor = keeper(access, unit_year)
        upload = request.FILES.get("file")
        if upload is None:
            raise UploadRefusedError("没有选择文件；请选择照片或 PDF 后再上传。")
        kept = keep(upload, unit_year=unit_year, subject=subject_of(row), person=access.person)
        record(actor, subject_of(row), "document", f"{actor}上传材料“{kept.name}”", unit_year=unit_year)
        messages.success(request, f"已收下“{kept.name}”。")
    except (UploadRefusedError, ActionRefusedError) as refusal:
        messages.error(request, str(refusal))
    return redirect("loans:loan", year, unit_code, code)


def take(request: HttpRequest, year: int, unit_code: str, code: str, key: int) -> HttpResponseBase:
    """The document itself."""
    return download(_visible(request, year, unit_code, code, key))


@require_POST
def verify(request: HttpRequest, year: int, unit_code: str, code: str, key: int) -> HttpResponse:
    """Whether the content is still what was put in."""
    found = _visible(request, year, unit_code, code, key)
    if is_sound(found):
        messages.success(request, f"“{found.name}”完好：SHA-256 {found.sha256} 与存入时一致。")
    else:
        messages.error(request, f"“{found.name}”缺失或已被改动，与存入时的 SHA-256 不符；请联系系统管理员核查存储。")
    return redirect("loans:loan", year, unit_code, code)


def _visible(request: HttpRequest, year: int, unit_code: str, code: str, key: int) -> Evidence:
    unit_year = unit_year_or_404(request, year, unit_code)
    if not opens_documents(access_of(request), unit_year):
        raise Http404
    return get_object_or_404(Evidence, pk=key, subject=subject_of(_row(unit_year, code)), withdrawn_at=None)


def _row(unit_year: UnitYear, code: str) -> RegisteredLoan:
    return get_object_or_404(RegisteredLoan, unit_year__budget_unit=unit_year.budget_unit, code=code)
