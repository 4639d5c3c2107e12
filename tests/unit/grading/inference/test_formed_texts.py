"""What texts of one form share, all inputs have."""

from __future__ import annotations

import json
import random
from datetime import datetime

import pytest

from orienteer.grading.inference.dates_in_text import dates_shape
from orienteer.grading.inference.domain import InferredDomain, infer_domain, inferred_from


def inferred(*texts: str) -> InferredDomain:
    return infer_domain([(text,) for text in texts])


def inputs(domain: InferredDomain) -> list[str]:
    """The listed inputs, with some larger ones drawn from another seed."""
    texts = [text for (text,) in domain.listed(200) + domain.drawn(random.Random(7), 9, 40)]
    assert len(texts) >= 8
    return texts


def check_domain(texts: tuple[str, ...], fitting: tuple[str, ...], others: tuple[str, ...]) -> None:
    """The domain of such texts has these and those that fit, none of the others, and comes back from data."""
    domain = inferred(*texts)
    assert [text for text in (*texts, *fitting) if not domain.fits((text,))] == []
    assert [text for text in others if domain.fits((text,))] == []
    assert all(domain.fits((text,)) for text in inputs(domain))
    assert inferred_from(json.loads(json.dumps(domain.describe()))) == domain


@pytest.mark.parametrize(
    ("texts", "fitting", "others"),
    [
        (
            ("a=1&b=2&a=3", "", "flag", "x=&y=5&flag"),
            ("a=1", "flag&x=", "y=2&y=2"),
            ("&", "a=1&", "a=1&&b=2", "=1", "a==1"),
        ),
        (
            ("tea,milk", "bun", "bun,tea,milk", ""),
            ("milk,bun", "a,b,c,d"),
            (",", "tea,", ",tea", "tea,,bun"),
        ),
        (
            ("ann@example.com", "bob.b@mail.org", "x@y.de"),
            ("bob@mail.com", "an.n@y.com"),
            ("bob.b@ail@org", "bob.b.org", "ann@y", "@y.de", "ann@y.d.e"),
        ),
        (("#news", "#a", "#python", "#sunday"), ("#way", "#i"), ("a", "##a", "a#", "")),
        (
            ("#ff8800", "#000000", "#0a0b0c", "#ffffff", "#1234de"),
            ("#00ffee", "#987654"),
            ("0000000", "#00000", "#0000000", "#gg0000", "#FF8800"),
        ),
        (("#A12", "#B07", "#C99", "#A30"), ("#C13", "#A99"), ("##00", "#100", "#AB1", "#A1", "#A012", "A12")),
        (
            ("https://example.com/path", "http://a.org/", "https://mail.example.net/x/y"),
            ("http://example.com/path", "https://a.net/"),
            ("e//", "ftp://a.org/", "http:/a.org/", "http://a.org", "http://aorg/"),
        ),
        (("Ada Lovelace", "Alan Turing", "Grace Hopper"), ("Alan Lovelace",), ("Ada", "Ada M Lovelace")),
        (("12kg", "3kg", "40kg"), ("5kg",), ("5k", "5", "kg", "5kgkg", "k5g")),
        (("a, b!", "no! yes, so", "on, on!"), ("no, yes!",), ("no!", "no, no, no!")),
        (("x(1)", "ab(23)", "c(7)"), ("ab(7)",), ("ab)7(", "ab(7", "(7)")),
    ],
)
def test_signs_and_ends_that_all_texts_share_are_in_every_input(
    texts: tuple[str, ...], fitting: tuple[str, ...], others: tuple[str, ...]
) -> None:
    check_domain(texts, fitting, others)


def test_signs_of_a_picture_and_words_of_two_texts_are_not_taken_for_a_form() -> None:
    assert inferred("XO.", ".XO", "...").fits(("XXO",))
    assert inferred("to be", "or not to be").fits(("not be to",))


DAYS = ((2024, 3, 5), (1999, 12, 31), (2020, 2, 29), (2001, 1, 1), (2011, 7, 17))


@pytest.mark.parametrize(
    ("form", "wrong"),
    [
        ("%d/%m/%Y", "30/02/2020"),
        ("%m/%d/%Y", "11/31/2000"),
        ("%Y/%m/%d", "2020/02/30"),
        ("%Y-%m-%d", "2001-02-29"),
        ("%d.%m.%Y", "30.02.2020"),
        ("%d.%m.%y", "30.02.20"),
        ("%Y%m%d", "20010100"),
        ("%Y-%m-%d %H:%M", "2012-02-30 03:26"),
        ("%Y-%m-%d %H:%M", "2012-02-28 24:00"),
        ("%Y-%m-%dT%H:%M:%S", "2014-11-31T00:00:14"),
        ("%d %B %Y", "01 May 1"),
        ("%b %d, %Y", "Feb 30, 2004"),
    ],
)
def test_dates_of_one_form_stay_real_dates_in_that_form(form: str, wrong: str) -> None:
    moments = [datetime(*day, 23 - number, 7 * number, 59) for number, day in enumerate(DAYS)]  # noqa: DTZ001
    domain = inferred(*(moment.strftime(form) for moment in moments))
    assert not domain.fits((wrong,))
    for text in inputs(domain):
        assert datetime.strptime(text, form).strftime(form) == text  # noqa: DTZ007 (texts without a zone)


def test_days_without_a_zero_in_front_stay_so() -> None:
    domain = inferred("5 March 2024", "31 December 1999", "1 May 2001")
    assert domain.fits(("6 March 2023",)) and not domain.fits(("06 March 2023",))
    assert all(not text.startswith("0") for text in inputs(domain))


def test_dates_that_can_be_read_in_two_ways_are_real_in_both() -> None:
    domain = inferred("05/03/2024", "11/12/1999", "04/02/2020")
    assert all(int(text[:2]) <= 12 and int(text[3:5]) <= 12 for text in inputs(domain))


def test_numbers_that_are_no_dates_are_not_taken_for_any() -> None:
    assert inferred("13.13.2020", "01.02.2021", "05.06.2022").fits(("13.02.2021",))
    assert inferred("90:10", "00:59", "12:30").fits(("89:10",))
    assert dates_shape(["20240305", "99999999", "20010101"]) is None


@pytest.mark.parametrize(
    ("texts", "fitting", "others"),
    [
        (("09:00-10:30", "00:00-23:59", "12:45-13:00"), ("09:00-10:31", "11:00-12:59"), ("12:22-10:20", "09:00-09:00")),
        (("1.02.2020 - 3.03.2020", "5.01.2021 - 4.02.2021", "29.02.2020 - 29.02.2020"), (), ("4.03.2020 - 3.03.2020",)),
        (("2024-01-01/2024-02-01", "2023-05-05/2024-05-01", "2024-02-29/2024-03-01"), (), ("2024-02-01/2024-01-31",)),
        (("2024-01-01-2024-02-01", "2023-05-05-2024-05-01", "2024-02-29-2024-03-01"), (), ("2024-02-01-2024-01-31",)),
        (("1-3", "4-12", "2-9"), ("3-9", "4-5"), ("4-3", "2-2")),
        (("9 to 12", "1 to 1", "4 to 7"), ("4 to 4",), ("9 to 8",)),
    ],
)
def test_spans_in_texts_keep_their_order(
    texts: tuple[str, ...], fitting: tuple[str, ...], others: tuple[str, ...]
) -> None:
    check_domain(texts, fitting, others)


def test_numbers_with_a_comma_and_ends_in_either_order_are_no_ordered_spans() -> None:
    assert inferred("1,3", "4,12", "2,9").fits(("4,3",))
    assert inferred("09:00-10:30", "22:00-06:00", "12:45-13:00").fits(("22:00-10:30",))


@pytest.mark.parametrize(
    ("texts", "fitting", "others"),
    [
        (
            ('{"a": 1, "b": 2}', "{}", '{"tea": 12}', '{"x": 5, "y": 0, "zed": 7}'),
            ('{"tea": 3, "a": 0}', '{"x": 7}'),
            (
                '{"tea":12}',
                '{"a": 1,"b": 2}',
                '{"a": 1, "a": 2}',
                '{"a": 1, }',
                '"a": 1',
                '{"a": }',
                '{ "a": 1}',
                "{{}",
            ),
        ),
        (("[1, 2, 3]", "[]", "[44, 5]"), ("[7]", "[7, 7, 7]"), ("[1 2]", "[1,2]", "[1, ]", "[, ]", "1, 2", "[100]")),
        (("#a #b", "#news", "#cd #e #f"), ("#an", "#b #e"), ("#", "a", "#a#b", "#a  #b", "# a")),
        (
            ("one, two: three", "four: five, six", "a: b, c, d, e: f, and g"),
            ("a: b, c",),
            ("a:b, c", "a: b,c", "a : b", "a, b"),
        ),
    ],
)
def test_pieces_of_one_form_and_the_spaces_between_them_stay(
    texts: tuple[str, ...], fitting: tuple[str, ...], others: tuple[str, ...]
) -> None:
    check_domain(texts, fitting, others)
