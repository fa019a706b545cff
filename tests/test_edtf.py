"""EDTF dates and the days they span."""

import pytest

from pipeline.edtf import bounds, is_valid, whole_year


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2022-07-25", ("2022-07-25", "2022-07-25")),
        ("2022-02", ("2022-02-01", "2022-02-28")),
        ("2024-02", ("2024-02-01", "2024-02-29")),
        ("2022", ("2022-01-01", "2022-12-31")),
        ("2023-07-25/2023-07-26", ("2023-07-25", "2023-07-26")),
        ("2016/2019", ("2016-01-01", "2019-12-31")),
        ("2024-21", ("2024-03-01", "2024-05-31")),
        ("2024-22", ("2024-06-01", "2024-08-31")),
        ("2024-23", ("2024-09-01", "2024-11-30")),
        ("2024-24", ("2024-12-01", "2024-12-31")),
        ("2023~", ("2023-01-01", "2023-12-31")),
        ("2024-02~", ("2024-02-01", "2024-02-29")),
        ("2022/2024-05~", ("2022-01-01", "2024-05-31")),
        ("2016/2019-03", ("2016-01-01", "2019-03-31")),
        ("2021-21/2021-22", ("2021-03-01", "2021-08-31")),
        ("XXXX-02-28", (None, None)),
        ("XXXX-02-29", (None, None)),
        ("XXXX-02-28/XXXX-03-01", (None, None)),
        ("XXXX", (None, None)),
    ],
)
def test_bounds(value: str, expected: tuple[str | None, str | None]) -> None:
    assert bounds(value) == expected


@pytest.mark.parametrize(
    "value",
    [
        *("", "garbage", "2023-13", "2023-02-30", "25/07/2023", "2023/..", "../2023", "2023-7-5", "0000"),
        *("2023-00", "XXXX-22", "2023-22-01", "2023-01-00", "2023-01-32", "XXXX-02-30", "2023/2024/2025", "٢٠٢٣"),
    ],
)
def test_what_is_no_edtf_date(value: str) -> None:
    assert not is_valid(value)
    with pytest.raises(ValueError, match=r"not an EDTF date|no last day"):
        bounds(value)


@pytest.mark.parametrize(("written", "year"), [(98, 1998), (70, 1970), (69, 2069), (19, 2019), (0, 2000), (1998, 1998)])
def test_a_year_may_be_written_by_its_last_two_figures(written: int, year: int) -> None:
    assert whole_year(written) == year
