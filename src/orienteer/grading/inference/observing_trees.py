"""From trees and chains that an argument is in the examples to the shape that they have."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from collections.abc import Sequence as Values
from dataclasses import replace
from typing import Any

from orienteer.grading.inference.scalars import Choice, Either
from orienteer.grading.inference.shape import Shape, key
from orienteer.grading.inference.tree_properties import Form, shared_of_trees
from orienteer.grading.inference.trees import Trees

SEQUENCES = (list, tuple)
ARITIES = (2, 3, 4)
"""How many fields a node may have."""


def tree_shape(values: list[Any], shape_of: Callable[[Values[Any]], Shape]) -> Trees | None:
    """Nodes of one type and length, some of whose fields hold nodes, to different depths; None where they are none.

    Args:
        shape_of: gives the shape of what stands in a field.
    """
    arities = {len(value) for value in values if len(value) > 0}
    kinds = set(map(type, values))
    if len(arities) != 1 or len(kinds) != 1 or (arity := arities.pop()) not in ARITIES:
        return None
    kind: type[Any] = kinds.pop()
    form = Form(kind.__name__, arity, tuple(range(arity)))
    nodes = [node for value in values for node in form.nodes(value)]
    places = [any(form.is_node(node[place]) for node in nodes) for place in range(arity)]
    if not any(places) or (kind is list and arity == 2):
        return None
    if len({depth for value in values for depth in _end_depths(value, form)}) < 2:
        return None
    known = {
        key(node[place]) for node in nodes for place in range(arity) if places[place] and not form.is_node(node[place])
    }
    places = [is_place or all(key(node[place]) in known for node in nodes) for place, is_place in enumerate(places)]
    ends = [node[place] for node in nodes for place in range(arity) if places[place] and not form.is_node(node[place])]
    ends += [value for value in values if not form.is_node(value)]
    if any(isinstance(end, SEQUENCES) and len(end) > 0 for end in ends):
        return None
    fields = tuple(None if places[place] else shape_of([node[place] for node in nodes]) for place in range(arity))
    depth = max(Form(kind.__name__, arity, _places(fields)).height(value) for value in values)
    shape = Trees(
        kind.__name__, fields, _ends_shape(ends, shape_of), depth + 1, any(not form.is_node(v) for v in values)
    )
    return with_properties(shape, values)


def with_properties(shape: Trees, values: Values[Any], beside: Values[Any] = ()) -> Trees:
    """The shape with the properties that its values share, together with other trees of the same form.

    Args:
        beside: arguments of other calls, of any sort.
    """
    form = shape.form
    own = [value for value in values if form.is_node(value)]
    alike = [value for value in beside if form.is_node(value) and shape.ends.fits(_an_end(value, form))]
    keys = [place for place, field in enumerate(shape.fields) if field is not None and not _is_operator(field)]
    having = shared_of_trees(own, form, keys)
    if alike:
        together = shared_of_trees([*own, *alike], form, keys)
        having = tuple(dict.fromkeys((*together, *(name for name in having if not together))))
    return replace(shape, having=having)


def _is_operator(field: Shape) -> bool:
    """Whether it is one of a few signs, which are no keys: that an example has none twice says nothing."""
    return isinstance(field, Choice) and all(
        isinstance(option, str) and option and not any(map(str.isalnum, option)) for option in field.options
    )


def _an_end(value: Any, form: Form) -> Any:
    while form.is_node(value):
        value = value[form.places[0]]
    return value


def _places(fields: tuple[Shape | None, ...]) -> tuple[int, ...]:
    return tuple(place for place, field in enumerate(fields) if field is None)


def _ends_shape(ends: list[Any], shape_of: Callable[[Values[Any]], Shape]) -> Shape:
    empty = [end for end in ends if isinstance(end, SEQUENCES) or end is None]
    plain = [end for end in ends if not (isinstance(end, SEQUENCES) or end is None)]
    parts: list[Shape] = []
    if empty:
        parts.append(Choice(tuple({key(end): end for end in empty}.values())))
    if plain:
        parts.append(shape_of(plain))
    return parts[0] if len(parts) == 1 else Either(tuple(parts))


def _end_depths(value: Any, form: Form, depth: int = 0) -> Iterator[int]:
    """How deep each value lies that is no node."""
    if form.is_node(value):
        for member in value:
            yield from _end_depths(member, form, depth + 1)
    else:
        yield depth
