"""Whatever a submission returns is written down as a tree within the caps, and none of its methods decides anything."""

from __future__ import annotations

import collections
import decimal
import enum
import json
from dataclasses import dataclass
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from orienteer.inside.encoding import canonical, decode, encode

PLAIN = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False)
    | st.text(max_size=20)
    | st.binary(max_size=20)
    | st.complex_numbers(allow_nan=False)
    | st.decimals(allow_nan=False)
    | st.fractions(),
    lambda each: (
        st.lists(each, max_size=4)
        | st.tuples(each, each)
        | st.dictionaries(st.text(max_size=5) | st.integers(), each, max_size=4)
        | st.sets(st.integers() | st.text(max_size=5), max_size=4)
        | st.frozensets(st.integers(), max_size=4)
        | st.builds(collections.deque, st.lists(each, max_size=3))
    ),
    max_leaves=15,
)


class Raises:
    """Whatever is asked of it fails."""

    def fails(self, *values: Any, **options: Any) -> Any:
        raise RuntimeError("asked")

    __eq__ = __repr__ = __str__ = __iter__ = __len__ = __getattribute__ = __bool__ = __reduce__ = fails
    __hash__ = None  # type: ignore[assignment]  # not even that


class LyingInteger(int):
    __eq__ = __index__ = __int__ = __repr__ = Raises.fails  # type: ignore[assignment]  # it lies about everything
    __hash__ = int.__hash__


class LyingText(str):
    __eq__ = __str__ = __len__ = __iter__ = encode = Raises.fails  # type: ignore[assignment]  # as above
    __hash__ = str.__hash__


class LyingList(list):  # type: ignore[type-arg]  # of anything
    __iter__ = __len__ = __getitem__ = __eq__ = Raises.fails  # type: ignore[assignment]  # as above
    __hash__ = None  # type: ignore[assignment]  # as lists


class LyingDict(dict):  # type: ignore[type-arg]  # of anything
    __iter__ = __len__ = items = keys = __getitem__ = Raises.fails  # type: ignore[assignment]  # as above


class Pretender:
    __class__ = int  # type: ignore[assignment]  # that is the lie


class Colour(enum.Enum):
    RED = 1


HOSTILE = (
    Raises(),
    LyingInteger(3),
    LyingText("x"),
    LyingList([1]),
    LyingDict(a=1),
    Pretender(),
    Colour.RED,
    Raises,
    len,
    json,
    ...,
    NotImplemented,
    float("nan"),
    10**5000,
    decimal.Decimal("sNaN"),
    range(10**30),
    iter([1, 2]),
    ValueError(Raises()),
    memoryview(b"x"),
)


@dataclass(frozen=True)
class Place:
    """Where a hostile value goes; Hypothesis itself would stumble over the value."""

    number: int


PLACES = st.builds(Place, st.integers(0, len(HOSTILE) - 1))
ANYTHING = st.recursive(PLAIN | PLACES, lambda each: st.lists(each, max_size=4) | st.tuples(each, each), max_leaves=10)


def filled(value: Any) -> Any:
    """The value with hostile ones at their places."""
    if type(value) is Place:
        return HOSTILE[value.number]
    return type(value)(map(filled, value)) if type(value) in (list, tuple) else value


@given(PLAIN)
def test_plain_values_come_back_as_they_were(value: Any) -> None:
    back = decode(json.loads(canonical(encode(value))))
    assert back == value
    assert encode(back) == encode(value)


@given(ANYTHING)
def test_anything_becomes_a_tree_that_json_carries(value: Any) -> None:
    tree = encode(filled(value))
    assert json.loads(canonical(tree)) == tree


@given(st.integers(1, 3000), st.sampled_from([list, tuple]))
def test_nesting_is_cut_where_the_caps_say(levels: int, kind: type) -> None:
    value: Any = 0
    for _ in range(levels):
        value = kind([value])
    assert len(canonical(encode(value))) < 2000


def test_what_holds_itself_is_told_as_a_cycle() -> None:
    held: list[Any] = []
    held.append({"back": held})
    assert '"cycle"' in canonical(encode(held))
