"""Holding submitted work against the records: marked as out of date while they differ, and no longer."""

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from jiheng.web.accounts.models import Person
from jiheng.web.figures.models import FiguresTold
from jiheng.web.figures.telling import kind_of, told_changes
from jiheng.web.figures.works import known, known_of
from jiheng.web.records.acting import holders, tell
from jiheng.web.records.reviewed_work import ReviewedWork


def compare_next() -> bool:
    """Hold one piece of work against records that have changed; False when there is none."""
    behind = FiguresTold.objects.exclude(compared=F("unit_year__records_revision")).order_by("unit_year", "pk")
    told = behind.defer("figures").select_related("unit_year").first()
    if told is None:
        return False
    compare(told)
    return True


def mark_of(work: ReviewedWork) -> FiguresTold | None:
    """The mark of submitted work that is out of date, as the records stand at this moment; None while all agrees."""
    if work.is_editable:
        return None
    told = FiguresTold.objects.filter(kind=kind_of(work), work=work.pk).defer("figures").first()
    if told is not None and told.compared != work.unit_year.records_revision:
        told = compare(told)
    return told if told is not None and told.out_since else None


def compare(told: FiguresTold) -> FiguresTold:
    """Compare once, note what differs, and tell those concerned when something begins to."""
    with transaction.atomic():
        told = FiguresTold.objects.select_for_update().select_related("unit_year").get(pk=told.pk)
        revision = told.unit_year.records_revision
        if told.compared == revision:
            return told
        work = _work_of(told)
        was_out = told.out_since is not None
        told.changes = [] if work.is_editable else told_changes(told, known_of(work).figures(work))
        told.compared = revision
        told.out_since = (told.out_since or timezone.now()) if told.changes else None
        told.save(update_fields=["changes", "compared", "out_since"])
        if told.changes and not was_out:
            tell(concerned(work), notice_words(work, told), work.get_absolute_url())
    return told


def concerned(work: ReviewedWork) -> list[Person]:
    """Whoever put a hand to the work, and whoever holds it now."""
    signed = Person.objects.filter(events__subject=work.subject, is_active=True).distinct().order_by("pk")
    return list({person.pk: person for person in (*signed, *holders(work))}.values())


def notice_words(work: ReviewedWork, told: FiguresTold) -> str:
    """「某单位：2022年绩效自评（整体）已过时：贷款.发放金额 240万元→270万元，等3个数字与记录不同」."""
    first = told.changes[0]
    more = f"，等{len(told.changes)}个数字" if len(told.changes) > 1 else ""
    return (
        f"{work.unit_year.budget_unit.name}：{work.title}已过时，提交后记录有改动："
        f"{first['name']} {first['before']}→{first['after']}{more}。提交的版本不变。"
    )


def _work_of(told: FiguresTold) -> ReviewedWork:
    kind = known(told.kind)
    assert kind is not None, told.kind
    work: ReviewedWork = kind.rows().get(pk=told.work)
    return work
