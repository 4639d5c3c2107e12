"""What a hint presumes of the program that it is shown for: what the starter has, and a learner may have taken out."""

from __future__ import annotations

import ast
import builtins
import html
import io
import re
import tokenize
from collections.abc import Callable

from orienteer.curriculum.parsing import module_of

_CODE = re.compile(r"`([^`]+)`|<code>([^<]+)</code>")
_NAME = re.compile(r"[^\W\d]\w*")
_SIGN = re.compile(r"[^\w\s]+")
_IN_BRACES = re.compile(r"\{([^{}]*)\}")
_BUILT_IN = frozenset(dir(builtins)) - {"property"}
"""What is said of these is true of Python, whether a program uses them or not."""


def _is(*kinds: type[ast.AST]) -> Callable[[ast.AST], bool]:
    return lambda node: isinstance(node, kinds)


CONSTRUCTS: dict[str, Callable[[ast.AST], bool]] = {
    "loop": _is(ast.For, ast.AsyncFor, ast.While),
    "comprehension": _is(ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp),
    "lambda": _is(ast.Lambda),
    "comparison": _is(ast.Compare),
    "default": lambda node: isinstance(node, ast.arguments) and bool(node.defaults or any(node.kw_defaults)),
    "handler": _is(ast.ExceptHandler),
    "wrapper": lambda node: (
        isinstance(node, ast.FunctionDef) and any(isinstance(each, ast.FunctionDef) for each in node.body)
    ),
    "property": lambda node: isinstance(node, ast.Name) and node.id == "property",
}
"""A word of a hint's prose → whether a node of a program is such a thing."""


def presumed(hint: str, starter: str) -> frozenset[str]:
    """What a hint speaks of that the starter has: names, keywords and signs that stand alone as code, and
    constructs by word.

    What the starter hasn't is advice, or Python in general, and presumes nothing.

    Args:
        hint: as Markdown or as HTML.

    >>> sorted(presumed("The line after `lambda` runs when somebody calls `press`.", "press = lambda: 1"))
    ['`lambda`', '`press`']
    >>> sorted(presumed("Think of a `lambda`, or of a loop.", "def press(): ..."))
    []
    """
    return spoken_of(hint) & found_in(starter)


def is_true_of(text: str, given: str, source: str, file_name: str) -> bool:
    """Whether a program has what an author's words presume.

    Args:
        given: the program that the words were written beside: the starter, or a mistake's own.
        source: the program that they are to be shown for.
        file_name: of the two; nothing is known of what isn't Python.
    """
    return not file_name.endswith(".py") or presumed(text, given) <= found_in(source)


def is_told_of(message: str, mistake: str, source: str, file_name: str) -> bool:
    """Whether a mistake's message can be true of a program that behaves like the mistake.

    What the message speaks of, Python's own functions among it, has to be there in both programs or in neither: else
    the one does otherwise what is said of the other, or has what the message may say is missing.

    Args:
        mistake: the program that the message was written for.
        source: the program that it is to be shown for.
        file_name: of the two; nothing is known of what isn't Python.

    >>> is_told_of("You forget `sorted`.", "f = max", "f = sorted", "solution.py")
    False
    """
    if not file_name.endswith(".py"):
        return True
    spans = {f"`{span}`" for span in _spans(message) if _NAME.fullmatch(span)}
    spoken = spoken_of(message) | spans
    return spoken & found_in(mistake) == spoken & found_in(source)


def spoken_of(hint: str) -> frozenset[str]:
    """All that a hint might presume."""
    spans = _spans(hint)
    prose = _CODE.sub(" ", hint).lower()
    named = {
        f"`{span}`" for span in spans if _SIGN.fullmatch(span) or (_NAME.fullmatch(span) and span not in _BUILT_IN)
    }
    return frozenset({*named, *(word for word in CONSTRUCTS if re.search(rf"\b{word}s?\b", prose))})


def _spans(text: str) -> list[str]:
    """What stands as code."""
    return [html.unescape(one or other) for one, other in _CODE.findall(text)]


def found_in(source: str) -> frozenset[str]:
    """All that a program has: names, keywords, signs and constructs; of one that can't be read no constructs."""
    try:
        nodes = list(ast.walk(module_of(source)))
    except (SyntaxError, ValueError, RecursionError):
        nodes = []
    constructs = {word for word, is_one in CONSTRUCTS.items() if any(map(is_one, nodes))}
    return frozenset({*constructs, *(f"`{name}`" for name in _names(source))})


def _names(source: str) -> set[str]:
    """Names, keywords and signs, those inside of f-strings too; comments and other texts have none."""
    found: set[str] = set()
    try:
        for token in tokenize.generate_tokens(io.StringIO(source).readline):
            if token.type in (tokenize.NAME, tokenize.OP):
                found.add(token.string)
            elif token.type == tokenize.STRING and "f" in token.string[:2].lower():
                found |= {name for inner in _IN_BRACES.findall(token.string) for name in _NAME.findall(inner)}
    except (tokenize.TokenError, SyntaxError):  # what came before is known
        return found
    return found
