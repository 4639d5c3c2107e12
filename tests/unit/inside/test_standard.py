"""Standard values that hold what no attribute shows."""

from __future__ import annotations

import array
import collections
import ipaddress
import operator
import pathlib
import re
import struct
import types
import zoneinfo
from datetime import timedelta, timezone
from typing import Any

import pytest

from orienteer.grading.comparators.exact import same
from orienteer.grading.shapes import is_answer
from orienteer.grading.wording import python_text
from orienteer.inside.encoding import encode

PAIRS: list[tuple[Any, Any]] = [
    (pathlib.PurePosixPath("/x"), pathlib.PurePosixPath("/y")),
    ({"a": 1}.keys(), {"b": 1}.keys()),
    ({"a": 1}.values(), {"a": 2}.values()),
    ({"a": [1]}.items(), {"a": [2]}.items()),
    (memoryview(b"ab"), memoryview(b"ac")),
    (types.MappingProxyType({"a": 1}), types.MappingProxyType({"a": 2})),
    (ipaddress.ip_address("10.0.0.1"), ipaddress.ip_address("10.0.0.2")),
    (ipaddress.ip_network("10.0.0.0/8"), ipaddress.ip_network("10.0.0.0/9")),
    (ipaddress.ip_interface("10.0.0.1/8"), ipaddress.ip_interface("10.0.0.1/9")),
    (array.array("i", [1, 2]), array.array("i", [1, 3])),
    (timezone(timedelta(hours=1)), timezone(timedelta(hours=2))),
    (zoneinfo.ZoneInfo("UTC"), zoneinfo.ZoneInfo("GMT")),
    (struct.Struct("i"), struct.Struct("h")),
    (re.match("a+", "aa"), re.match("a+", "aaa")),
    (operator.itemgetter(1), operator.itemgetter(2)),
    (operator.attrgetter("a", "b"), operator.attrgetter("a", "c")),
    (re.compile("a"), re.compile("b")),
    (slice(1, 2), slice(1, 3)),
    (collections.ChainMap({"a": 1}), collections.ChainMap({"a": 2})),
]


@pytest.mark.parametrize(("one", "other"), PAIRS, ids=lambda value: type(value).__name__)
def test_two_of_a_class_are_told_apart_by_what_they_hold(one: Any, other: Any) -> None:
    trees = encode(one), encode([other])[1]
    assert all(is_answer({"outcome": "returned", "value": tree}) for tree in trees)
    assert same(trees[0], encode(one), {})
    assert not same(trees[0], trees[1], {})
    assert python_text(trees[0]) != python_text(trees[1])


def test_they_are_said_as_python_would_write_them() -> None:
    said = [python_text(encode(each)) for each in (pathlib.PurePosixPath("/x"), {"a": 1}.keys(), memoryview(b"a"))]
    assert said == ['PurePosixPath("/x")', 'dict_keys({"a"})', "memoryview(b'a')"]


def test_a_view_has_no_order_and_none_of_an_ordered_dictionary_is_another() -> None:
    one, other = {"a": 1, "b": 2}, collections.OrderedDict(b=2, a=1)
    assert same(encode(one.keys()), encode(other.keys()), {})
    assert same(encode(one.items()), encode(other.items()), {})


def test_a_class_that_only_bears_the_name_is_an_object_like_any_other() -> None:
    class PurePath:
        def __str__(self) -> str:
            return "/x"

    PurePath.__module__ = "pathlib"
    assert encode(PurePath()) == ["object", "PurePath"]


def test_a_subclass_is_read_as_what_it_is_made_of() -> None:
    class Place(type(pathlib.Path())):  # type: ignore[misc]
        def __str__(self) -> str:
            return "/elsewhere"

    assert encode(Place("/x")) == ["object", "Place", ["", "/x"]]
