"""Matplotlib's figures: their artists, as a reader takes them in, and no pixels.

What an artist shows is read from what it holds, and no method of it is called: an object or a class of a learner's own
may answer `get_height` with what it doesn't draw. Names of attributes are those of the release that the environment
`data` is locked to.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Any

import numpy
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.collections import PathCollection
from matplotlib.colors import to_hex
from matplotlib.container import BarContainer
from matplotlib.figure import FigureBase
from matplotlib.image import AxesImage
from matplotlib.lines import Line2D
from matplotlib.markers import MarkerStyle
from matplotlib.patches import Rectangle, Wedge
from matplotlib.text import Text

from orienteer.inside import own
from orienteer.inside.observers import numpy as arrays

own.keep(globals())

Tree = Any

_held_by_artist = Artist.__dict__["__dict__"].__get__
_held_by_marker = MarkerStyle.__dict__["__dict__"].__get__
_array = numpy.asarray
_NDARRAY = numpy.ndarray
_NUMBERS = frozenset((int, float, bool, Decimal, Fraction, *numpy.sctypeDict.values()))


def write(encoder: Any, value: Any) -> Tree | None:
    """A figure, axes or a line as a tree; None for any other artist."""
    if _is(value, FigureBase):
        held = _held_by_artist(value)
        stack = held["_axstack"].__dict__["_axes"]
        axes = [_axes(encoder, each) for each in dict.__iter__(stack) if _is_seen(each)]
        return thing("Figure", title=_text(encoder, held.get("_suptitle")), axes=["list", *axes])
    if _is(value, Axes):
        return _axes(encoder, value)
    if _is(value, Line2D):
        return _line(encoder, value)
    return None


def thing(kind: str, **attributes: Tree) -> Tree:
    """An object of some attributes, in alphabetical order."""
    return ["object", kind, *([name, attributes[name]] for name in sorted(attributes))]


def _is(value: Any, kind: type) -> bool:
    return kind in type.mro(type(value))


def _is_seen(artist: Any) -> bool:
    """Whether it is drawn at all: nobody sees an artist that is hidden or wholly transparent.

    What is no artist is taken for seen, so that whoever reads it refuses it.
    """
    held = _held_by_artist(artist) if _is(artist, Artist) else {}
    alpha = held.get("_alpha")
    return held.get("_visible", True) is not False and not (type(alpha) in _NUMBERS and alpha == 0)


def _axes(encoder: Any, drawn: Any) -> Tree:
    held = _held_by_artist(drawn)
    x_axis, y_axis = _held_by_artist(held["xaxis"]), _held_by_artist(held["yaxis"])
    children, legend = held["_children"], held["legend_"]

    def those(kind: type) -> Iterator[Any]:
        return (child for child in list.__iter__(children) if _is(child, kind) and _is_seen(child))

    groups = [group for group in list.__iter__(held["containers"]) if _is(group, BarContainer)]
    names = _held_by_artist(legend)["texts"] if legend is not None else []
    return thing(
        "Axes",
        title=_text(encoder, held["title"]),
        x_label=_text(encoder, x_axis["label"]),
        y_label=_text(encoder, y_axis["label"]),
        x_scale=type(x_axis["_scale"]).name,
        y_scale=type(y_axis["_scale"]).name,
        legend=["list", *(_text(encoder, name) for name in names)] if legend is not None else None,
        lines=["list", *(_line(encoder, each) for each in those(Line2D))],
        bars=["list", *(_bar(bar) for group in groups for bar in tuple.__iter__(group) if _is_seen(bar))],
        points=["list", *(_points(encoder, each) for each in those(PathCollection))],
        wedges=["list", *(_wedge(encoder, wedge) for wedge in those(Wedge))],
        images=["list", *(arrays.write(encoder, _array(_held_by_artist(image)["_A"])) for image in those(AxesImage))],
        texts=["list", *(_text(encoder, text) for text in those(Text))],
        ticks=["list", *_named_ticks(encoder, x_axis)],
    )


def _text(encoder: Any, artist: Any) -> Tree:
    return "" if artist is None else encoder.encode(_held_by_artist(artist)["_text"])


def _label(encoder: Any, held: dict[str, Any]) -> Tree:
    """What an artist is called; one that Matplotlib itself names has no name."""
    name = held["_label"]
    return "" if type(name) is str and name.startswith("_") else encoder.encode(name)


def _line(encoder: Any, line: Any) -> Tree:
    held = _held_by_artist(line)
    return thing(
        "Line",
        label=_label(encoder, held),
        x=_numbers(encoder, held["_xorig"]),
        y=_numbers(encoder, held["_yorig"]),
        style=str(held["_linestyle"]),
        marker=str(_held_by_marker(held["_marker"])["_marker"]),
        colour=to_hex(held["_color"]),
    )


def _numbers(encoder: Any, data: Any) -> Tree:
    """Coordinates as numbers, whatever type they were given in; names and moments as text."""
    array = _array(data)
    if array.size > encoder.caps.items:
        return ["capped", "list"]
    if array.dtype.kind in "biuf":
        return ["list", *(["float", repr(float(number))] for number in array.ravel())]
    return ["list", *map(str, array.ravel())]


def _bar(bar: Any) -> Tree:
    held = _held_by_artist(bar) if _is(bar, Rectangle) else {}
    wide, high, left, low = (_number(held[name]) for name in ("_width", "_height", "_x0", "_y0"))
    return thing(
        "Bar",
        x=_float(left + wide / 2),
        y=_float(low),
        width=["float", repr(wide)],
        height=["float", repr(high)],
    )


def _points(encoder: Any, group: Any) -> Tree:
    held = _held_by_artist(group)
    offsets = held["_offsets"]
    offsets = _array(offsets) if _is(offsets, _NDARRAY) else _array([[0.0, 0.0]])
    return thing(
        "Points",
        label=_label(encoder, held),
        x=_numbers(encoder, offsets[:, 0]),
        y=_numbers(encoder, offsets[:, 1]),
    )


def _wedge(encoder: Any, wedge: Any) -> Tree:
    held = _held_by_artist(wedge)
    degrees = abs(_number(held["theta2"]) - _number(held["theta1"]))
    return thing("Wedge", degrees=_float(degrees), label=encoder.encode(held["_label"]))


def _named_ticks(encoder: Any, axis: dict[str, Any]) -> list[Tree]:
    """The names under the x axis, where the data gave it names."""
    mapping = getattr(axis.get("units"), "_mapping", None)
    return [encoder.encode(name) for name in mapping] if axis.get("_converter") is not None and mapping else []


def _number(value: Any) -> float:
    """A number of a type that is no learner's.

    Raises:
        TypeError: it is none.
    """
    if type(value) not in _NUMBERS:
        raise TypeError("no number")
    return float(value)


def _float(number: float) -> Tree:
    return ["float", repr(round(number, 9))]
