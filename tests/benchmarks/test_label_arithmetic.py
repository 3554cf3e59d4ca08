import pytest
from benchmarks.check_accuracy.label_arithmetic import holds


@pytest.mark.parametrize(
    "arithmetic",
    [
        "640.00=410.50+229.50",
        "98.01%=493.2/503.2",
        "89%=240/270",
        "11.7万=260*450",
        "0.3‰=128.4/428000",
        "6%=18/(318-18)",
        "18<=36;36>=18",
        "533~=1258万/23600",
    ],
)
def test_what_rounding_allows_holds(arithmetic: str) -> None:
    assert holds(arithmetic)


@pytest.mark.parametrize(
    "arithmetic", ["503.3=427.54+75.66", "98%=240/270", "25=27", "7=4+2", "19<18", "88.5>=90", "6%=18/(318-18);1=2"]
)
def test_what_rounding_does_not_allow_fails(arithmetic: str) -> None:
    assert not holds(arithmetic)


@pytest.mark.parametrize("arithmetic", ["1=x", "1=(2+3", "1=2+", "1=2 3", "1+2"])
def test_arithmetic_that_cannot_be_read_is_an_error(arithmetic: str) -> None:
    with pytest.raises((ValueError, IndexError)):
        holds(arithmetic)
