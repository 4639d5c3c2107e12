"""NumPy's arrays and scalars."""

from __future__ import annotations

import math
from typing import Any

import numpy

from orienteer.inside import own

own.keep(globals())

Tree = Any


def write(encoder: Any, value: Any) -> Tree | None:
    """An array or a scalar as a tree; None for anything else."""
    if isinstance(value, numpy.generic):
        return ["scalar", str(value.dtype), values(encoder, numpy.asarray(value))[1]]
    if isinstance(value, numpy.ma.MaskedArray):
        kept = (
            ["capped", "list"] if is_too_large(encoder, value.shape) else items(encoder, numpy.ma.ravel(value).tolist())
        )
        return ["array", f"masked {value.dtype}", list(value.shape), kept]
    if isinstance(value, numpy.ndarray):
        plain = numpy.asarray(value)
        return ["array", str(plain.dtype), list(plain.shape), values(encoder, plain)]
    return None


def values(encoder: Any, array: Any) -> Tree:
    """What is in an array, row after row."""
    if is_too_large(encoder, array.shape):
        return ["capped", "list"]
    flat = array.ravel()
    if flat.dtype.kind == "f" and flat.dtype.itemsize < 8:  # the digits that the type has, not those of its double
        return ["list", *(["float", repr(float(str(number)))] for number in flat)]
    if flat.dtype.kind in "mM":
        return ["list", *(str(moment) for moment in flat)]
    return items(encoder, flat.tolist())


def is_too_large(encoder: Any, shape: tuple[int, ...]) -> bool:
    """Whether there are more members, or more rows of none, than are written down."""
    most: int = encoder.caps.items
    return math.prod(filter(None, shape)) > most


def items(encoder: Any, members: list[Any]) -> Tree:
    """Plain values and objects in a list."""
    return ["list", *(item(encoder, member) for member in members)]


def item(encoder: Any, value: Any) -> Tree:
    """A single value."""
    return encoder.encode(value)
