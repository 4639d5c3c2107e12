"""pandas' data frames, series, indexes, and the scalars that they are made of."""

from __future__ import annotations

from typing import Any

import numpy
import pandas

from orienteer.inside import own
from orienteer.inside.observers import numpy as arrays

own.keep(globals())

Tree = Any


def write(encoder: Any, value: Any) -> Tree | None:
    """A value of pandas as a tree; None for anything else."""
    if isinstance(value, pandas.DataFrame):
        return _frame(encoder, value)
    if isinstance(value, pandas.Series):
        return [
            "series",
            dtype(value.dtype),
            label(encoder, value.name),
            index(encoder, value.index),
            items(encoder, value),
        ]
    if isinstance(value, pandas.Index):
        return index(encoder, value)
    if value is pandas.NaT:
        return ["missing", "NaT"]
    if value is pandas.NA:
        return ["missing", "NA"]
    if isinstance(value, (pandas.Timestamp, pandas.Timedelta, pandas.Period, pandas.Interval)):
        return ["scalar", type(value).__name__, str(value)]
    if isinstance(value, pandas.api.extensions.ExtensionArray):
        return ["array", dtype(value.dtype), [len(value)], items(encoder, pandas.Series(value))]
    if isinstance(value, pandas.core.groupby.generic.DataFrameGroupBy | pandas.core.groupby.generic.SeriesGroupBy):
        return ["object", type(value).__name__]
    return None


def _frame(encoder: Any, frame: Any) -> Tree:
    if arrays.is_too_large(encoder, frame.shape):
        return ["capped", "frame"]
    columns = [
        ["column", label(encoder, name), dtype(frame.iloc[:, place].dtype), items(encoder, frame.iloc[:, place])]
        for place, name in enumerate(frame.columns)
    ]
    return ["frame", index(encoder, frame.index), *columns]


def index(encoder: Any, given: Any) -> Tree:
    """An index; one of several levels has tuples for items."""
    names = list(given.names)
    name = label(encoder, names[0] if len(names) == 1 else tuple(names))
    return ["index", dtype(given.dtype), name, items(encoder, given)]


def label(encoder: Any, name: Any) -> Tree:
    """A name of a column, series or index."""
    return encoder.encode(name)


def dtype(kind: Any) -> str:
    """The type's name; a category's with its categories, in order where they have one."""
    if isinstance(kind, pandas.CategoricalDtype):
        return f"category({' < '.join(map(str, kind.categories))})" if kind.ordered else "category"
    name = str(kind)
    return "str" if name in ("string", "string[python]", "string[pyarrow]") else name


def items(encoder: Any, column: Any) -> Tree:
    """What is in a column or index."""
    if len(column) > encoder.caps.items:
        return ["capped", "list"]
    if isinstance(column.dtype, numpy.dtype) and column.dtype.kind in "biufc":
        return arrays.values(encoder, column.to_numpy())
    return ["list", *(_item(encoder, value) for value in column.tolist())]


def _item(encoder: Any, value: Any) -> Tree:
    if isinstance(value, (pandas.Timestamp, pandas.Timedelta, pandas.Period, pandas.Interval)):
        return str(value)
    return encoder.encode(value)
