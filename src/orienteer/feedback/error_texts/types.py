"""Values of a type that an operation can't work with: TypeError."""

from __future__ import annotations

import ast
import builtins
import re
from collections.abc import Callable

from orienteer.feedback.error_texts import arity, operators
from orienteer.feedback.error_texts.nothing import nothing_of, why_none
from orienteer.feedback.error_texts.operators import FUNCTIONS
from orienteer.feedback.error_texts.situation import Situation, amid, near

ITERATORS = ("generator", "map", "filter", "zip", "enumerate", "reversed")
UNORDERED = ("set", "frozenset", "dict_keys", "dict_values", "dict_items", *ITERATORS)


def type_error(at: Situation) -> str:
    """By the text of the exception: the first rule that knows it."""
    base = _no_class(at)
    if base:
        return f"{at.place} derives a class from {base}, and that is no class."
    for pattern, rule in _RULES:
        match = re.search(pattern, at.text)
        if match:
            said = rule(at, match)
            if said:
                return said
    return ""


def _no_class(at: Situation) -> str:
    """What stands in the brackets of a class and isn't one, where the class statement itself fails."""
    classes = (each for each in ast.walk(at.tree) if isinstance(each, ast.ClassDef) and each.lineno == at.line)
    statement = at.statement if isinstance(at.statement, ast.ClassDef) else next(classes, None)
    if not isinstance(statement, ast.ClassDef) or "MRO" in at.text or "metaclass" in at.text or "layout" in at.text:
        return ""
    if at.node is not None and at.node is not statement and at.node not in statement.bases:
        return ""
    odd = [
        each
        for each in statement.bases
        if isinstance(each, (ast.Call, ast.Constant, ast.List, ast.Dict))
        or at.type_of(each) in ("module", "function", "builtin_function_or_method", "int", "str", "list", "dict")
    ]
    return at.said(odd[0]).rstrip(",") if len(odd) == 1 else ""


def _not_iterable(at: Situation, match: re.Match[str]) -> str:
    kind = match["kind"]
    if isinstance(at.node, ast.Compare):
        right = at.node.comparators[-1]
        subject = at.said(right, typed=True).rstrip(",") if at.type_of(right) == kind else f"a value of type {kind}"
        return f"{at.place} looks with `in` for a member of {subject}, and that has no members."
    if isinstance(at.node, ast.AugAssign):
        given = at.said(at.node.value, typed=True).rstrip(",")
        tail = "" if kind in FUNCTIONS else ": `append` adds one value"
        return (
            f"{at.place} adds {given} to `{at.quoted(at.node.target)}` with `+=`. To a list members are added so, "
            f"and that has none{tail}.{_CALLED if kind in FUNCTIONS else ''}"
        )
    if isinstance(at.node, ast.Call) and isinstance(at.node.func, ast.Attribute) and at.node.func.attr == "extend":
        return (
            f"{at.place} calls `extend` with {at.subject(kind)}. It puts a value's members into the list, and here "
            "are none: `append` puts one value in."
        )
    in_a_loop = at.node is None or not isinstance(at.node, ast.Call)
    tail = " `range(…)` gives the numbers up to one." if kind == "int" and in_a_loop else ""
    if kind == "type":
        tail = _of_the_type(at)
    tail = why_none(at, nothing_of(at)) if kind == "NoneType" else tail
    if isinstance(at.node, ast.Call) and isinstance(at.node.func, ast.Name) and at.node.func.id in _TAKE_MEMBERS:
        tail = tail or f" `{at.node.func.id}` takes what has members, such as a list."
    tail = _CALLED if kind in FUNCTIONS else tail or at.lacks("__iter__", kind)
    return f"{at.place} goes through the members of {_subject(at, kind)}, and that has none to go through.{tail}"


_CALLED = " A function gives its value where it is called, with round brackets."
_TAKE_MEMBERS = ("all", "any", "enumerate", "max", "min", "sorted", "sum", "zip")


def _subject(at: Situation, kind: str) -> str:
    """What is of that type, with its value; of None also what is certain to have given it."""
    node = nothing_of(at) if kind == "NoneType" else None
    return at.subject(kind) if node is None else at.said_as(node, kind).rstrip(",")


def _of_the_type(at: Situation) -> str:
    """A type's own name where a name of one's own that is like it may be meant."""
    named = [node for node in ast.walk(at.statement or at.tree) if isinstance(node, ast.Name) and at.knows(node)]
    name = next((node.id for node in named if at.type_of(node) == "type"), "")
    like = near(name, [each for each in at.local if each not in dir(builtins)]) if name else ""
    return f" `{name}` is Python's own type. There is `{like}`: is that what is meant?" if like else ""


def _not_subscriptable(at: Situation, match: re.Match[str]) -> str:
    kind = match["kind"]
    if kind in FUNCTIONS:
        return f"{at.place} has square brackets behind a function; a function is called with round ones."
    node = at.node.value if isinstance(at.node, ast.Subscript) else None
    certain = node is not None and (at.knows(node) or at.is_made(node, kind))
    subject = at.said_as(node, kind).rstrip(",") if certain else at.subject(kind)
    if kind in UNORDERED:
        what = "view of a dictionary" if kind.startswith("dict_") else kind
        return (
            f"{at.place} asks for a member with square brackets, of {subject}. {_a(what)} has no first or second: its "
            "members can be gone through, and `list(…)` makes a list of them."
        )
    if kind == "coroutine":
        return f"{at.place} uses {subject}: a coroutine gives its value only with `await`."
    tail = why_none(at, node or at.operand(kind)) if kind == "NoneType" else at.lacks("__getitem__", kind)
    return f"{at.place} asks for a member with square brackets, of {subject}, which can't be asked so.{tail}"


def _a(what: str) -> str:
    return f"{'An' if what[0] in 'aeiou' else 'A'} {what}"


def _type_subscripted(at: Situation, match: re.Match[str]) -> str:
    subject = at.subject("type")
    return f"{at.place} has square brackets behind {subject}: a type isn't one list or text.{_of_the_type(at)}"


def _not_callable(at: Situation, match: re.Match[str]) -> str:
    node = at.node.func if isinstance(at.node, ast.Call) else None
    kind = match["kind"]
    if node is not None and at.knows(node) and at.type_of(node) != kind:
        return (
            f"{at.place} gives `{at.quoted(node)}` a value of type {kind} where it needs a function: it calls it, "
            "and that can't be called."
        )
    if kind == "module" and node is not None:
        name = at.quoted(node)
        return f"{at.place} calls the module `{name}`. A function in it is reached through it, as in `{name}.…`."
    certain = node is not None and (at.knows(node) or at.is_made(node, kind))
    subject = amid(at.said_as(node, kind).rstrip(",")) if certain else f"a value of type {kind}"
    if isinstance(node, ast.Name) and node.id in dir(builtins) and node.id in at.names:
        return (
            f"{at.place} calls {subject.rstrip(',')}: your code has put a value into the name `{node.id}`, which "
            f"hides the function."
        )
    read = _read_without_brackets(at, node)
    if read:
        return f"{at.place} calls {subject} with round brackets. {read}"
    hidden = next((each for each in at.tree.body if isinstance(each, _FUNCTION) and each.name == _id(node)), None)
    if hidden is not None:
        return (
            f"{at.place} calls {subject.rstrip(',')}: your code has put a value into the name `{hidden.name}`, which "
            f"hides the function of line {hidden.lineno}."
        )
    tail = " A product is written with `*`." if kind in ("int", "float") else ""
    tail = " A member is asked for with square brackets." if kind in ("list", "dict", "tuple", "str") else tail
    tail = why_none(at, node) if kind == "NoneType" else tail or at.lacks("__call__", kind)
    return f"{at.place} calls {subject} with round brackets, as if it were a function.{tail}"


_FUNCTION = (ast.FunctionDef, ast.AsyncFunctionDef)


def _id(node: ast.expr | None) -> str:
    return node.id if isinstance(node, ast.Name) else ""


def _read_without_brackets(at: Situation, node: ast.expr | None) -> str:
    """What is called where it is an attribute: a property of one of the classes, or a value that an object holds."""
    if not isinstance(node, ast.Attribute):
        return ""
    for each in ast.walk(at.tree):
        if isinstance(each, _FUNCTION) and each.name == node.attr and _is_property(each):
            return (
                f"`{node.attr}` is a property (line {each.lineno}): it is read without brackets, `{at.quoted(node)}`."
            )
    stored = (
        each
        for each in ast.walk(at.tree)
        if isinstance(each, ast.Attribute) and each.attr == node.attr and isinstance(each.ctx, ast.Store)
    )
    first = next(stored, None)
    if first is None:
        return ""
    hidden = next((each for each in ast.walk(at.tree) if isinstance(each, _FUNCTION) and each.name == node.attr), None)
    if hidden is not None:
        value, method = f"Line {first.lineno} puts a value into `{node.attr}`", f"the method of line {hidden.lineno}"
        return f"{value}, which hides {method}: one of the two needs another name."
    return f"Line {first.lineno} puts a value into `{node.attr}`: it is read without brackets, `{at.quoted(node)}`."


def _is_property(node: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    return any(isinstance(each, ast.Name) and "property" in each.id for each in node.decorator_list)


def _no_assignment(at: Situation, match: re.Match[str]) -> str:
    kind = match["kind"]
    target = at.node if isinstance(at.node, ast.Subscript) else None
    if kind not in ("str", "tuple", "range", "bytes", "frozenset"):
        owner = at.said_as(target.value, kind) if target is not None else f"a value of type {kind}"
        owner = owner.rstrip(",")
        return f"{at.place} changes or deletes a member, with square brackets, of {owner}, which can't be changed so."
    what = {"str": "texts", "tuple": "tuples", "range": "ranges"}.get(kind, f"values of type {kind}")
    does = "deletes" if "deletion" in at.text else "changes"
    owner = at.said(target.value) if target is not None else f"a value of type {kind}"
    owner = f"a value of type {kind}" if target is not None and not at.knows(target.value) else owner
    return f"{at.place} {does} one member of {owner.rstrip(',')}; {what} can't be changed. A new one has to be made."


def _index_type(at: Situation, match: re.Match[str]) -> str:
    node = at.node.slice if isinstance(at.node, ast.Subscript) else None
    owner = f"`{at.quoted(at.node.value)}`" if isinstance(at.node, ast.Subscript) else f"a {match['owner']}"
    other = match["kind"] if "kind" in match.re.groupindex and match["kind"] else at.type_of(node)
    subject = at.said(node, typed=True).rstrip(",") if at.knows(node) else f"a value of type {other or 'another kind'}"
    in_a_loop = isinstance(node, ast.Name) and other in ("str", "list", "dict", "tuple")
    tail = " A loop over a list gives its members, not their indices." if in_a_loop else ""
    if other == "tuple" and isinstance(node, ast.Tuple) and len(node.elts) == 2:
        first, second = map(at.quoted, node.elts)
        tail = f" A part of a list is `[{first}:{second}]`, a member of a list in a list `[{first}][{second}]`."
    tail = " `//` divides to a whole number." if other == "float" else tail
    return f"{at.place} asks {owner} for the member at {subject}. An index has to be a whole number (int).{tail}"


def _no_length(at: Situation, match: re.Match[str]) -> str:
    tail = " `list(…)` makes a list of what an iterator gives." if match["kind"] in ITERATORS else ""
    tail = why_none(at, nothing_of(at)) if match["kind"] == "NoneType" else tail or at.lacks("__len__", match["kind"])
    tail = _CALLED if match["kind"] in FUNCTIONS else tail
    return f"{at.place} asks for the length of {_subject(at, match['kind'])}, and that has none.{tail}"


def _unhashable(at: Situation, match: re.Match[str]) -> str:
    kind = match["kind"]
    instead = {"list": " A tuple can be one.", "set": " A frozenset can be one.", "dict": ""}.get(kind, "")
    if any(isinstance(each, ast.ClassDef) and each.name == kind for each in ast.walk(at.tree)):
        return (
            f"{at.place} uses a {kind} as a key of a dictionary or a member of a set. A class that has `__eq__` needs "
            "`__hash__` for that."
        )
    return (
        f"{at.place} uses a {kind} as a key of a dictionary or a member of a set: what can change "
        f"can't be one.{instead}"
    )


def _not_an_integer(at: Situation, match: re.Match[str]) -> str:
    tail = " `/` always gives a float; `//` gives a whole number." if match["kind"] == "float" else ""
    tail = " `int(…)` makes a number of a text." if match["kind"] == "str" else tail
    if isinstance(at.node, ast.Call) and at.quoted(at.node.func) == "len":
        return (
            f"{at.place} asks for an object's length, and its `__len__` returns a value of type {match['kind']}: it "
            "has to return a whole number."
        )
    return f"{at.place} gives {amid(at.subject(match['kind']))} where a whole number (int) is needed.{tail}"


def _converted(at: Situation, match: re.Match[str]) -> str:
    return (
        f"{at.place} makes a number with `{match['function']}(…)` of {at.subject(match['kind'])}, "
        f"which it can't be made of."
    )


def _joined(at: Situation, match: re.Match[str]) -> str:
    return (
        f"{at.place} joins members with `join`, and member {match['place']} (counted from 0) is of type {match['kind']}"
        ": all of them have to be texts. `str(…)` makes a text of a value."
    )


def _joined_nothing(at: Situation, match: re.Match[str]) -> str:
    given = at.node.args[0] if isinstance(at.node, ast.Call) and len(at.node.args) == 1 else None
    tail = why_none(at, given) if given is not None and given is nothing_of(at) else ""
    of_a_text = isinstance(given, ast.Attribute) and at.type_of(given.value) == "str" and hasattr(str, given.attr)
    tail = _CALLED if of_a_text or (given is not None and at.type_of(given) in FUNCTIONS) else tail
    subject = at.said(given, typed=True).rstrip(",") if given is not None else "something"
    joins = f"{at.place} joins with `join` the members of {subject}, and there are none"
    return f"{joins}: it takes a list of texts.{tail}"


def _unpacked(at: Situation, match: re.Match[str]) -> str:
    kind = match["kind"]
    whole = at.statement.value if isinstance(at.statement, ast.Assign) else None
    tail = why_none(at, whole) if kind == "NoneType" else ""
    subject = at.said_as(whole, kind).rstrip(",") if whole is not None else at.subject(kind)
    if isinstance(at.statement, ast.For) and isinstance(at.statement.iter, (ast.Name, ast.Attribute)):
        through = at.quoted(at.statement.iter)
        tail = tail or f" A loop over `{through}` gives one member each time; `enumerate({through})` its number too."
    return f"{at.place} takes apart {subject} into several names, and that has no members.{tail}"


def _raised_no_exception(at: Situation, match: re.Match[str]) -> str:
    return f"{at.place} raises something that is no exception: `raise` takes one, such as `ValueError(…)`."


def _wrong_kind(at: Situation, match: re.Match[str]) -> str:
    left = at.node.left if isinstance(at.node, ast.Compare) and len(at.node.ops) == 1 else None
    looked_for = at.said_as(left, match["kind"]) if left is not None else f"a value of type {match['kind']}"
    tail = " `str(…)` makes a text of a number." if match["kind"] in ("int", "float") else ""
    return f"{at.place} looks with `in` for {looked_for} in a text: only a text can be part of a text.{tail}"


def _no_mapping(at: Situation, match: re.Match[str]) -> str:
    return f"{at.place} unpacks {amid(at.subject(match['kind']))} with `**`, which takes a dictionary."


def _abstract(at: Situation, match: re.Match[str]) -> str:
    """A class of which a method that its base names is missing, or written otherwise."""
    names = re.findall(r"\w+", match["names"].replace(" and ", ", "))
    own = next((each for each in at.tree.body if isinstance(each, ast.ClassDef) and each.name == match["kind"]), None)
    methods = [each for each in own.body if isinstance(each, _FUNCTION)] if own is not None else []
    named = " and ".join(f"`{each}`" for each in names)
    made = f"{at.place} makes an object of the class `{match['kind']}`"
    if own is None or any(each.name in names for each in methods):
        return f"{made}, in which {named} is named and not written yet: a class that derives from it does that."
    like = near(names[0], [each.name for each in methods])
    told = f" It has `{like}`: is that what is meant?" if like else ""
    return f"{made}, which has to define {named}: the class that it derives from only names it.{told}"


_KIND = r"'(?P<kind>[^']+)'"


def _no_iterator(at: Situation, match: re.Match[str]) -> str:
    """A function with `@contextmanager` that is no generator; other things are in the library's table."""
    made = [
        each
        for each in ast.walk(at.tree)
        if isinstance(each, ast.FunctionDef)
        and any("contextmanager" in ast.unparse(one) for one in each.decorator_list)
    ]
    if not isinstance(at.statement, ast.With) or not made:
        return ""
    called = {
        ast.unparse(each.context_expr.func) for each in at.statement.items if isinstance(each.context_expr, ast.Call)
    }
    meant = next((each for each in made if each.name in called), None)
    if meant is None:
        return ""
    return (
        f"{at.place} uses `{meant.name}` with `with`. Line {meant.lineno} makes it with `@contextmanager`, which needs "
        "a `yield` in the function: there the block runs."
    )


_RULES: tuple[tuple[str, Callable[[Situation, re.Match[str]], str]], ...] = (
    *arity.RULES,
    *operators.RULES,
    (r"cannot unpack non-iterable (?P<kind>\S+) object", _unpacked),
    (rf"argument of type {_KIND} is not iterable", _not_iterable),
    (rf"{_KIND} object is not iterable", _not_iterable),
    (rf"{_KIND} object is not subscriptable", _not_subscriptable),
    (rf"{_KIND} object is not a mapping", _no_mapping),
    (r"can only join an iterable", _joined_nothing),
    (
        r"Can't instantiate abstract class (?P<kind>\w+) (?:with|without an implementation for) abstract methods? "
        r"(?P<names>.+)",
        _abstract,
    ),
    (r"type '[^']+' is not subscriptable", _type_subscripted),
    (rf"{_KIND} object is not callable", _not_callable),
    (rf"{_KIND} object does(?:n't| not) support item (?:assignment|deletion)", _no_assignment),
    (
        r"(?P<owner>list|tuple|range|string|byte)\w* ind(?:ices|ex) must be integers"
        r"(?: or slices)?(?:, not '?(?P<kind>\w+)'?)?",
        _index_type,
    ),
    (rf"object of type {_KIND} has no len", _no_length),
    (rf"unhashable type: {_KIND}", _unhashable),
    (rf"{_KIND} object cannot be interpreted as an integer", _not_an_integer),
    (rf"(?P<function>int|float)\(\) argument must be .*, not {_KIND}", _converted),
    (r"sequence item (?P<place>\d+): expected str instance, (?P<kind>\w+) found", _joined),
    (r"exceptions must derive from BaseException", _raised_no_exception),
    (r"object is not an iterator", _no_iterator),
    (r"'in <string>' requires string as left operand, not (?P<kind>\w+)", _wrong_kind),
)
