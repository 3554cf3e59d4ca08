"""Evidence of a row: kept with it, listed, taken away, and held against its digest."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from jiheng.web.accounts.access import access_of, unit_year_or_404
from jiheng.web.activities.actions import subject_of
from jiheng.web.activities.keepers import keeper, reads_names
from jiheng.web.activities.ledgers import LEDGERS
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.record_tables.table import RecordRow
from jiheng.web.records.acting import ActionRefusedError, record
from jiheng.web.records.evidence import UploadRefusedError, download, is_sound, keep
from jiheng.web.records.models import Evidence


@require_POST
def add(request: HttpRequest, year: int, unit_code: str, slug: str, key: int) -> HttpResponse:
    """Put a file to a row."""
    unit_year = unit_year_or_404(request, year, unit_code)
    ledger = LEDGERS.get(slug)
    found = ledger.model._default_manager.filter(unit_year=unit_year, pk=key).first() if ledger else None
    if found is None:
        raise Http404
    try:
        keeper(access_of(request), unit_year)
    except ActionRefusedError:
        raise Http404 from None
    if "file" in request.FILES:
        keep_file(request, unit_year, found)
    else:
        messages.error(request, "没有选择文件；请选择照片或 PDF 后再上传。")
    return redirect("activities:row", year=year, unit_code=unit_code, slug=slug, key=key)


def take(request: HttpRequest, year: int, unit_code: str, key: int) -> HttpResponseBase:
    """The file itself, for those who may see its row."""
    return download(_visible(request, unit_year_or_404(request, year, unit_code), key))


@require_POST
def verify(request: HttpRequest, year: int, unit_code: str, key: int) -> HttpResponse:
    """Whether the content is still what was put in."""
    found = _visible(request, unit_year_or_404(request, year, unit_code), key)
    if is_sound(found):
        messages.success(request, f"“{found.name}”完好：SHA-256 {found.sha256} 与存入时一致。")
    else:
        messages.error(request, f"“{found.name}”缺失或已被改动，与存入时的 SHA-256 不符；请联系系统管理员核查存储。")
    return redirect(request.META.get("HTTP_REFERER") or f"/{year}/{unit_code}/activities/")


def keep_file(request: HttpRequest, unit_year: UnitYear, found: RecordRow) -> None:
    """Keep the file that came with a form, if there was one; what is wrong with it is told."""
    upload = request.FILES.get("file")
    if upload is None:
        return
    access = access_of(request)
    try:
        kept = keep(upload, unit_year=unit_year, subject=subject_of(found), person=access.person)
        actor = keeper(access, unit_year)
    except (UploadRefusedError, ActionRefusedError) as refusal:
        messages.error(request, str(refusal))
        return
    record(actor, subject_of(found), "evidence", f"{actor}上传佐证“{kept.name}”", unit_year=unit_year)
    messages.success(request, f"已收下佐证“{kept.name}”。")


def _visible(request: HttpRequest, unit_year: UnitYear, key: int) -> Evidence:
    """Evidence of ledgers of this unit's year; that of named lists for case workers alone."""
    found = Evidence.objects.filter(unit_year=unit_year, pk=key, subject__startswith="activities.").first()
    if found is None:
        raise Http404
    kind = found.subject.partition(".")[2].partition(":")[0]
    ledger = next((each for each in LEDGERS.values() if each.model.__name__.lower() == kind), None)
    if ledger is None or (ledger.restricted and not reads_names(access_of(request), unit_year.budget_unit)):
        raise Http404
    return found
