"""Identity numbers: what is sound, what is refused, and that none is ever shown."""

from datetime import date

import pytest

from jiheng.core.identity import IdNumber, IdNumberError, check_digit, masked, parse_id_number

FIRST = "44011719850704002"
SOUND = FIRST + check_digit(FIRST)


def test_the_check_digit_is_that_of_the_standard() -> None:
    assert check_digit("11010519491231002") == "X"
    assert check_digit("44052418800101001") == "4"


def test_a_sound_number_tells_birthday_sex_and_division() -> None:
    number = parse_id_number(f" {SOUND} ")
    assert (number.birth_date, number.is_female, number.division) == (date(1985, 7, 4), True, "440117")
    assert [number.age_on(date(2022, 7, day)) for day in (3, 4)] == [36, 37]


def test_an_old_number_of_fifteen_digits_means_the_same_person() -> None:
    assert parse_id_number("440117850704002") == parse_id_number(SOUND)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("4401171985", "有10个字符，应为17位数字加1位校验码"),
        ("440117198513040020", "第7到14位不是存在的日期"),
        (FIRST + ("0" if SOUND[-1] != "0" else "1"), "最后一位校验码不对，抄写有误"),
    ],
)
def test_a_number_that_cannot_be_is_refused_without_repeating_it(text: str, told: str) -> None:
    with pytest.raises(IdNumberError) as error:
        parse_id_number(text)
    assert str(error.value) == told


def test_no_way_of_printing_shows_the_number() -> None:
    number = parse_id_number(SOUND)
    shown = f"440*************{SOUND[-2:]}"
    assert {str(number), repr(number), f"{number}", number.masked} == {shown}
    assert repr((number,)) == f"({shown},)"
    assert masked("12345") == "*****"


def test_a_fingerprint_is_the_same_under_one_key_only() -> None:
    number, same = parse_id_number(SOUND), IdNumber(SOUND)
    assert number.fingerprint(b"key") == same.fingerprint(b"key")
    assert number.fingerprint(b"key") != number.fingerprint(b"other")
    assert SOUND not in number.fingerprint(b"key")
