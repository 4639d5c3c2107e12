"""Matplotlib's figures: their artists, as a reader takes them in, and no pixels."""

from __future__ import annotations

from typing import Any

import numpy
from matplotlib import axes, collections, colors, container, figure, lines, patches

from orienteer.inside.observers import numpy as arrays

Tree = Any


def write(encoder: Any, value: Any) -> Tree | None:
    """A figure, axes or a line as a tree; None for any other artist."""
    if isinstance(value, figure.FigureBase):
        title = value._suptitle.get_text() if value._suptitle is not None else ""
        return thing("Figure", title=title, axes=["list", *(_axes(encoder, each) for each in value.axes)])
    if isinstance(value, axes.Axes):
        return _axes(encoder, value)
    if isinstance(value, lines.Line2D):
        return _line(encoder, value)
    return None


def thing(kind: str, **attributes: Tree) -> Tree:
    """An object of some attributes, in alphabetical order."""
    return ["object", kind, *([name, attributes[name]] for name in sorted(attributes))]


def _axes(encoder: Any, drawn: Any) -> Tree:
    legend = drawn.get_legend()
    bars = [bar for group in drawn.containers if isinstance(group, container.BarContainer) for bar in group]
    wedges = [patch for patch in drawn.patches if isinstance(patch, patches.Wedge)]
    points = [each for each in drawn.collections if isinstance(each, collections.PathCollection)]
    return thing(
        "Axes",
        title=drawn.get_title(),
        x_label=drawn.get_xlabel(),
        y_label=drawn.get_ylabel(),
        x_scale=drawn.get_xscale(),
        y_scale=drawn.get_yscale(),
        legend=["list", *(text.get_text() for text in legend.get_texts())] if legend is not None else None,
        lines=["list", *(_line(encoder, each) for each in drawn.lines)],
        bars=["list", *(_bar(bar, drawn) for bar in bars)],
        points=["list", *(_points(encoder, each) for each in points)],
        wedges=["list", *(_wedge(wedge) for wedge in wedges)],
        images=["list", *(arrays.write(encoder, numpy.asarray(image.get_array())) for image in drawn.images)],
        texts=["list", *(text.get_text() for text in drawn.texts)],
        ticks=["list", *_named_ticks(drawn)],
    )


def _line(encoder: Any, line: Any) -> Tree:
    name = str(line.get_label())
    return thing(
        "Line",
        label="" if name.startswith("_") else name,
        x=_numbers(encoder, line.get_xdata()),
        y=_numbers(encoder, line.get_ydata()),
        style=str(line.get_linestyle()),
        marker=str(line.get_marker()),
        colour=colors.to_hex(line.get_color()),
    )


def _numbers(encoder: Any, data: Any) -> Tree:
    """Coordinates as numbers, whatever type they were given in; names and moments as text."""
    array = numpy.asarray(data)
    if array.size > encoder.caps.items:
        return ["capped", "list"]
    if array.dtype.kind in "biuf":
        return ["list", *(["float", repr(float(number))] for number in array.ravel())]
    return ["list", *map(str, array.ravel())]


def _bar(bar: Any, drawn: Any) -> Tree:
    wide = ["float", repr(float(bar.get_width()))]
    high = ["float", repr(float(bar.get_height()))]
    return thing("Bar", x=_float(bar.get_x() + bar.get_width() / 2), y=_float(bar.get_y()), width=wide, height=high)


def _points(encoder: Any, group: Any) -> Tree:
    name = str(group.get_label())
    offsets = numpy.asarray(group.get_offsets())
    return thing(
        "Points",
        label="" if name.startswith("_") else name,
        x=_numbers(encoder, offsets[:, 0]),
        y=_numbers(encoder, offsets[:, 1]),
    )


def _wedge(wedge: Any) -> Tree:
    return thing("Wedge", degrees=_float(abs(wedge.theta2 - wedge.theta1)), label=str(wedge.get_label()))


def _named_ticks(drawn: Any) -> list[str]:
    """The names under the x axis, where the data gave it names."""
    units = drawn.xaxis.get_converter() if hasattr(drawn.xaxis, "get_converter") else drawn.xaxis.converter
    mapping = getattr(drawn.xaxis.units, "_mapping", None)
    if units is not None and mapping:
        return [str(name) for name in mapping]
    return []


def _float(number: Any) -> Tree:
    return ["float", repr(round(float(number), 9))]
