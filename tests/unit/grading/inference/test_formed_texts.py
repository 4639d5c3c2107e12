"""What texts of one form share, all inputs have."""

from __future__ import annotations

import json
import random

import pytest

from orienteer.grading.inference.domain import InferredDomain, infer_domain, inferred_from


def inferred(*texts: str) -> InferredDomain:
    return infer_domain([(text,) for text in texts])


def inputs(domain: InferredDomain) -> list[str]:
    """The listed inputs, with some larger ones drawn from another seed."""
    texts = [text for (text,) in domain.listed(200) + domain.drawn(random.Random(7), 9, 40)]
    assert len(texts) >= 8
    return texts


@pytest.mark.parametrize(
    ("texts", "fitting", "others"),
    [
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
    domain = inferred(*texts)
    assert [text for text in (*texts, *fitting) if not domain.fits((text,))] == []
    assert [text for text in others if domain.fits((text,))] == []
    assert all(domain.fits((text,)) for text in inputs(domain))
    assert inferred_from(json.loads(json.dumps(domain.describe()))) == domain


def test_signs_of_a_picture_and_words_of_two_texts_are_not_taken_for_a_form() -> None:
    assert inferred("XO.", ".XO", "...").fits(("XXO",))
    assert inferred("to be", "or not to be").fits(("not be to",))
