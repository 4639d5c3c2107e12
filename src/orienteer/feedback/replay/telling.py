"""What a step did, in a sentence or two; values as Python writes them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from orienteer.feedback.replay.playing import PAIRED, Moment, Thing, attributes_of, bases_of, own_attributes
from orienteer.feedback.replay.recording import CALL, EXCEPTION, RETURN, UNWOUND, YIELD, Recording, Value

MOST = 60
"""Characters of a value in a sentence."""
_DEEPEST = 4
_MOST_MEMBERS = 20
_MOST_NAMES = 3
_MOST_LOST = 3


def text(value: Value, things: Mapping[int, Thing], most: int = MOST) -> str:
    """A recorded value as Python writes it, shortened.

    >>> text(["1.5"], {}), text("a", {}), text(None, {})
    ('1.5', '"a"', 'None')
    """
    told = _text(value, things, ())
    return told if len(told) <= most else f"{told[: most - 1]}…"


def _text(value: Value, things: Mapping[int, Thing], above: tuple[int, ...]) -> str:
    if type(value) is str:
        return quoted(value)
    if type(value) is not list:
        return repr(value)
    if not value:
        return "nothing"
    if type(value[0]) is str:
        return value[0] if len(value) == 1 else f'{quoted(value[0])[:-1]}…"'
    thing = things.get(value[0])
    if thing is None:
        return "…"
    if value[0] in above or len(above) >= _DEEPEST:
        return thing.label
    return _thing(thing, things, (*above, value[0]))


def class_text(thing: Thing, things: Mapping[int, Thing], most: int = MOST) -> str:
    """A class with what it holds: `class Dog(Animal), legs = 4`."""
    bases = ", ".join(base.name for base in bases_of(thing, things))
    held = [f"{name} = {text(value, things, most)}" for name, value in own_attributes(thing)]
    told = ", ".join([f"{thing.label}({bases})" if bases else thing.label, *held])
    return told if len(told) <= most else f"{told[: most - 1]}…"


def quoted(content: str) -> str:
    """A string in double quotes, escaped as Python does."""
    inner = content.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{inner.encode("unicode_escape").decode() if not inner.isprintable() and inner.isascii() else inner}"'


def _thing(thing: Thing, things: Mapping[int, Thing], above: tuple[int, ...]) -> str:
    if thing.kind in ("function", "class", "generator"):
        return thing.label
    cells = [_text(cell, things, above) for cell in thing.cells[: 2 * _MOST_MEMBERS]]
    more = "…" if thing.total > len(cells) else ""
    if thing.kind == "dict":
        inner = ", ".join([*map(": ".join, zip(cells[::2], cells[1::2], strict=False)), *filter(None, [more])])
        return f"{{{inner}}}"
    if thing.kind == "object":
        names = [str(cell) for cell in thing.cells[: 2 * _MOST_MEMBERS : 2]]
        return f"{thing.name}({', '.join(map('='.join, zip(names, cells[1::2], strict=False)))})"
    inner = ", ".join([*cells, *filter(None, [more])])
    if thing.kind == "set":
        return f"{{{inner}}}" if cells else "set()"
    if thing.kind == "tuple":
        return f"({inner},)" if len(cells) == 1 else f"({inner})"
    return f"[{inner}]" if thing.kind == "list" else f"{thing.kind}([{inner}])"


def code_name(recording: Recording, code: int) -> str:
    """What a frame is called: the function, `module`, or what kind of comprehension."""
    name = recording.codes[code].name
    return _PYTHONS_NAMES.get(name, name)


_PYTHONS_NAMES = {
    "<module>": "module", "<lambda>": "lambda", "<listcomp>": "list comprehension", "<setcomp>": "set comprehension",
    "<dictcomp>": "dict comprehension", "<genexpr>": "generator expression",
}  # fmt: skip


NO_CALL = range(0)
"""Nothing stands below the learner's file."""


def sentence(recording: Recording, moment: Moment, call: range = NO_CALL) -> str:
    """What has happened by this step.

    Args:
        moment: as it is played.
        call: the lines below the learner's file in which it is called: none of the learner's.
    """
    line, name = moment.ran or moment.top.line, code_name(recording, moment.top.code)
    name = "the call" if name == "module" and line in call else name
    if moment.event == CALL:
        return _call(moment, name, call, recording.codes[moment.top.code].outside)
    if moment.event == EXCEPTION and moment.error is not None:
        kind, said = moment.error
        if moment.goes_on:
            return f"The {kind} reaches {line_name(moment.top.line, call)}."
        return f"{_first(line_name(moment.top.line, call))} raises {kind}{f': {said}' if said else ''}."
    changes = _changes(moment)
    if moment.ran is not None:
        ran = f"{_first(line_name(moment.ran, call))} ran."
    else:
        ran = f"{_first(line_name(moment.next, call))} is next." if moment.next is not None else ""
    return " ".join(filter(None, [ran, *changes, _ending(moment, name)]))


def line_name(line: int, call: range = NO_CALL) -> str:
    """A line in a sentence.

    >>> line_name(3), line_name(9, range(9, 10)), line_name(10, range(9, 12))
    ('line 3', 'the call', 'line 2 of the call')
    """
    if line not in call:
        return f"line {line}"
    return "the call" if len(call) == 1 else f"line {line - call.start + 1} of the call"


def _first(words: str) -> str:
    """Words at the beginning of a sentence; a function's name stays as it is."""
    return words[0].upper() + words[1:] if words.startswith(("line ", "the call")) else words


def _ending(moment: Moment, name: str) -> str:
    if moment.event == UNWOUND:
        return f"{_first(name)} is left by the exception."
    value = text(moment.value, moment.things)
    if moment.event == YIELD:
        return f"{name} yields {value} and waits."
    if moment.event != RETURN:
        return ""
    if moment.value is None and (name in ("module", "the call") or name.startswith("class ")):
        return f"{_first(name)} ends."
    return f"It gives {value}." if name == "the call" else f"{name} returns {value}."


def _call(moment: Moment, name: str, call: range, outside: tuple[str, ...]) -> str:
    values = {each: text(moment.top.variables[each], moment.things) for each in moment.variables
              if each in moment.top.variables}  # fmt: skip
    given = ", ".join(f"{each} = {value}" for each, value in values.items() if each not in outside)
    around = ", ".join(f"{each} is {value}" for each, value in values.items() if each in outside)
    follows = f"{_first(line_name(moment.next or moment.top.line, call))} is next."
    if moment.goes_on:
        received = (f"{each} is now {values[each]}." for each in moment.received if each in values)
        return " ".join([f"{name} goes on.", *received, follows])
    if name.startswith("class "):
        return f"The body of {name} begins."
    if len(moment.stack) == 1 and moment.step == 0:
        return f"Nothing has run yet. {follows}"
    return f"{name} is called{f' with {given}' if given else ''}.{f' Around it {around}.' if around else ''}"


def _changes(moment: Moment) -> list[str]:
    said: list[str] = []
    below = [each for each in moment.elsewhere if each[1] not in moment.variables]
    for frame, name in [*((moment.top, each) for each in moment.variables[:3]), *below[:2]]:
        value = frame.variables.get(name, [])
        said.append(f"{name} is gone." if value == [] else f"{name} is now {text(value, moment.things)}.")
    told = [each for each in zip(moment.touched, moment.lost, strict=True) if _is_told(each[0], moment)]
    for change, gone in told[:2]:
        thing, names = moment.things[change[0]], leading(moment, change[0])
        said.append(change_sentence(change, thing, moment.things, names, gone))
    return said


def _is_told(change: list[Any], moment: Moment) -> bool:
    """Whether an object is changed and not new. A generator's names are its frame's: no waiting changes them."""
    return type(change[1]) is int and moment.things[change[0]].kind != "generator"


def leading(moment: Moment, number: int) -> tuple[str, ...]:
    """What leads to an object: names, those of the frame on top first, and attributes of what they lead to."""
    names: list[str] = []
    attributes: list[str] = []
    for frame in reversed(moment.stack):
        for name, value in frame.variables.items():
            if value == [number]:
                names.append(name)
            elif (
                type(value) is list
                and value
                and (thing := moment.things.get(value[0])) is not None
                and thing.kind in ("object", "class")
            ):
                held = attributes_of(thing, moment.things).items() if thing.kind == "object" else own_attributes(thing)
                attributes += (f"{name}.{attribute}" for attribute, each in held if each == [number])
    return tuple(dict.fromkeys(names + attributes))[:_MOST_NAMES]


def change_sentence(
    change: list[Any],
    thing: Thing,
    things: Mapping[int, Thing],
    names: tuple[str, ...] = (),
    gone: Sequence[Value] = (),
) -> str:
    """What became of an object.

    Args:
        names: that lead to it.
        gone: what stood where something was taken away.

    >>> change_sentence([0, 1, 0, ["b"]], Thing(0, "list", "list", "list 1", ["a", "b"], 2), {}, ("items",))
    'list 1 (items) got "b".'
    """
    _, at, removed, cells = change[:4]
    if thing.kind == "class" and cells:
        key, value = (thing.cells[at - 1], cells[0]) if at % 2 else (cells[0], cells[1] if len(cells) > 1 else None)
        return f"{thing.name}.{key} is now {text(value, things)}."
    label = f"{thing.label} ({', '.join(names)})" if names and thing.kind != "class" else thing.label
    if not removed and not cells:  # it changed beyond the members that are recorded
        return f"{label} has {thing.total:,} entries now."
    if thing.kind in PAIRED:
        if not cells:
            return f"{thing.name if thing.kind == 'class' else label} lost {_entries(thing, gone, things)}."
        key, value = (thing.cells[at - 1], cells[0]) if at % 2 else (cells[0], cells[1] if len(cells) > 1 else None)
        named = str(key) if thing.kind != "dict" else text(key, things)
        return f"{label} has {text(value, things)} under {named}."
    came = ", ".join(text(cell, things) for cell in cells[:3]) + (", …" if len(cells) > 3 else "")
    if not removed:
        return f"{label} got {came}."
    if not cells:
        return f"{label} lost {_members(thing, at, gone, things)}."
    instead = "" if removed == len(cells) else f" in place of {'one member' if removed == 1 else f'{removed} members'}"
    return f"{label} has {came} at {at}{instead}."


def _entries(thing: Thing, gone: Sequence[Value], things: Mapping[int, Thing]) -> str:
    """Which entries, or attributes, are gone."""
    pairs = list(zip(gone[::2], gone[1::2], strict=False))
    is_dict = thing.kind == "dict"
    told = [f"{text(key, things)} with {text(value, things)}" if is_dict else f"its {key}" for key, value in pairs]
    return ", ".join([*told[:_MOST_LOST], *(["…"] if len(told) > _MOST_LOST else [])]) or "entries"


def _members(thing: Thing, at: int, gone: Sequence[Value], things: Mapping[int, Thing]) -> str:
    """Which members are gone; where one stood that had an order, unless the one before it is told alike."""
    shown = [text(cell, things) for cell in gone[:_MOST_LOST]]
    told = ", ".join([*shown, *(["…"] if len(gone) > _MOST_LOST else [])])
    if len(gone) != 1:
        return f"{len(gone)} members: {told}" if gone else "members"
    is_unclear = thing.kind in ("set", "frozenset") or (at > 0 and text(thing.cells[at - 1], things) == told)
    return told if is_unclear else f"{told}, which stood at {at}"
