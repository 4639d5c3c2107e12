"""What one argument tells of another: trees of one form, sequences of one sort of members."""

from __future__ import annotations

from collections.abc import Sequence as Values
from dataclasses import replace
from typing import Any

from orienteer.grading.inference.branching import Named, unnamed
from orienteer.grading.inference.containers import Sequence
from orienteer.grading.inference.observing import is_implied, shape_of, shared_properties
from orienteer.grading.inference.observing_trees import with_properties
from orienteer.grading.inference.properties import is_sign
from orienteer.grading.inference.roman import is_roman, roman_shape
from orienteer.grading.inference.scalars import Either
from orienteer.grading.inference.shape import Shape
from orienteer.grading.inference.tagged import Tagged, words_in
from orienteer.grading.inference.texts import Text
from orienteer.grading.inference.trees import Trees

ORDERS = ("strictly ascending", "ascending", "strictly descending", "descending", "distinct")


def with_neighbours(shapes: Values[Shape], calls: Values[tuple[Any, ...]], beside: Values[Any]) -> tuple[Shape, ...]:
    """The arguments' shapes, each with what it shares with others like it and they show.

    Args:
        calls: the examples' arguments.
        beside: arguments of the examples of other functions.
    """
    columns = [[call[place] for call in calls] for place in range(len(shapes))]
    everywhere = [value for column in columns for value in column] + list(beside)
    shapes = [_with_numerals(shape, column, everywhere) for shape, column in zip(shapes, columns, strict=True)]
    shapes = [_with_tagged(shape, column, everywhere) for shape, column in zip(shapes, columns, strict=True)]
    ordered = [_with_sequences(place, shapes, columns) for place in range(len(shapes))]
    return tuple(
        _with_trees(each, columns[place], everywhere)
        for place, each in enumerate(_with_alphabets(n, ordered) for n in range(len(ordered)))
    )


def _with_trees(shape: Shape, values: list[Any], everywhere: list[Any]) -> Shape:
    if isinstance(shape, Trees):
        return with_properties(shape, values, everywhere)
    if isinstance(shape, Named):
        known = [[unnamed(value, shape.keys) for value in each] for each in (values, everywhere)]
        return replace(shape, tree=with_properties(shape.tree, *known))
    if isinstance(shape, Either):
        return replace(shape, parts=tuple(_with_trees(part, values, everywhere) for part in shape.parts))
    return shape


def _with_tagged(shape: Shape, values: list[Any], everywhere: list[Any]) -> Shape:
    """Tagged sequences in one another, where others with their words show that more can follow these."""
    if isinstance(shape, Either):
        return replace(shape, parts=tuple(_with_tagged(part, values, everywhere) for part in shape.parts))
    if not isinstance(shape, Tagged) or shape.depth == 1:
        return shape
    words = {row.word for row in shape.rows}
    others = [value for value in everywhere if _go_together(words, words_in(value)) and not shape.fits(value)]
    return shape_of([value for value in values if words_in(value)] + others) if others else shape


def _go_together(words: set[str], others: set[str]) -> bool:
    """Whether words are of one language: some are the same, or all of them are signs, as operators are."""
    of_signs = bool(others) and all(is_sign(letter) for word in words | others for letter in word)
    return of_signs or bool(words & others)


def _with_numerals(shape: Shape, values: list[Any], everywhere: list[Any]) -> Shape:
    """Roman numerals, where there are too few of them to tell without those that other arguments are."""
    if not isinstance(shape, Text):
        return shape
    known = [value for value in everywhere if type(value) is str and is_roman(value)]
    return roman_shape([*values, *known]) or shape


def _with_sequences(place: int, shapes: Values[Shape], columns: list[list[Any]]) -> Shape:
    """A sequence that has an order because another of the call's arguments shows it, and it never lacks it."""
    shape = shapes[place]
    if not isinstance(shape, Sequence):
        return shape
    names = list(shape.having)
    for other, neighbour in enumerate(shapes):
        if other == place or not isinstance(neighbour, Sequence) or type(neighbour.of) is not type(shape.of):
            continue
        if set(neighbour.having) & set(ORDERS):
            shown = shared_properties([*columns[place], *columns[other]])
            names += [name for name in shown if name in ORDERS and name not in names]
    return replace(shape, having=tuple(name for name in names if not is_implied(name, names)))


def _with_alphabets(place: int, shapes: Values[Shape]) -> Shape:
    """Text over the letters of all arguments that are text over some of the same letters."""
    shape = shapes[place]
    own = _text(shape)
    if own is None or not own.alphabet.isalpha():
        return shape
    alphabet = own.alphabet
    for other in map(_text, shapes):
        if other is not None and _are_alike(alphabet, other.alphabet):
            alphabet += "".join(letter for letter in other.alphabet if letter not in alphabet)
    wider = replace(own, alphabet=alphabet)
    return wider if isinstance(shape, Text) else replace(shape, of=wider)  # type: ignore[call-arg]  # a Sequence


def _text(shape: Shape) -> Text | None:
    """The text that an argument is, or is a collection of."""
    inner = shape.of if isinstance(shape, Sequence) else shape
    return inner if isinstance(inner, Text) else None


def _are_alike(one: str, other: str) -> bool:
    return other.isalpha() and bool(set(one) & set(other)) and one.islower() == other.islower()
