"""Evidence at an indicator, the record of the decision, and the stamped copy after approval."""

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from jiheng.web.records.models import Event, Evidence
from jiheng.web.records.reviewed_work import State
from jiheng.web.self_evaluations.models import SelfEvaluation
from tests.web.conftest import District
from tests.web.drafted import district, drafted_case, evaluation

__all__ = ["district", "drafted_case", "evaluation"]

PDF = b"%PDF-1.4\n%%EOF\n"


def _hand_in(
    client: Client, evaluation: SelfEvaluation, field: str, name: str = "名单.pdf", content: bytes = PDF
) -> str:
    address = f"{evaluation.get_absolute_url()}evidence/{field}/add/"
    answer = client.post(address, {"file": SimpleUploadedFile(name, content)}, follow=True)
    return answer.content.decode()


def test_a_file_is_kept_at_its_indicator_once_and_taken_away_again(
    district: District, evaluation: SelfEvaluation
) -> None:
    client = district.client("preparer")
    for _ in range(2):
        assert "已收到“名单.pdf”" in _hand_in(client, evaluation, "2")
    kept = Evidence.objects.get()
    assert (kept.field, kept.subject, kept.note) == ("2", evaluation.subject, "指标2的佐证材料")
    assert "佐证1份" in client.get(evaluation.get_absolute_url()).content.decode()
    assert "名单.pdf" in client.get(f"{evaluation.get_absolute_url()}rows/2/").content.decode()
    address = f"{evaluation.get_absolute_url()}evidence/{kept.pk}/"
    answer = district.client("supervisor").get(address)
    assert answer["Content-Disposition"].startswith("attachment")
    assert b"".join(answer) == PDF
    assert district.client("stranger").get(address).status_code == 404
    client.post(f"{address}withdraw/")
    assert client.get(address).status_code == 404
    assert [event.verb for event in Event.objects.filter(subject=evaluation.subject)] == [
        "evidence",
        "withdraw_evidence",
    ]


def test_what_is_not_what_its_name_says_is_refused(district: District, evaluation: SelfEvaluation) -> None:
    told = _hand_in(district.client("preparer"), evaluation, "2", "名单.pdf", b"MZ\x00\x01")
    assert "内容认不出" in told
    assert Evidence.objects.count() == 0


def test_others_do_not_hand_in(district: District, evaluation: SelfEvaluation) -> None:
    assert "的填报人能交和撤下佐证材料" in _hand_in(district.client("supervisor"), evaluation, "2")
    assert Evidence.objects.count() == 0


def test_the_stamped_copy_comes_after_approval(district: District, evaluation: SelfEvaluation) -> None:
    client = district.client("preparer")
    assert "批复以后才交盖章件" in _hand_in(client, evaluation, "stamped")
    client.post(f"{evaluation.get_absolute_url()}step/", {"verb": "submit"})
    SelfEvaluation.objects.filter(pk=evaluation.pk).update(state=State.APPROVED)
    assert "自评标为已盖章" in _hand_in(client, evaluation, "stamped", "盖章件.pdf")
    evaluation.refresh_from_db()
    assert evaluation.is_stamped
    page = client.get(evaluation.get_absolute_url()).content.decode()
    assert "已盖章" in page
    assert "盖章件.pdf" in page
    assert "不能加佐证材料" in _hand_in(client, evaluation, "2")
