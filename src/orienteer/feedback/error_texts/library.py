"""What functions of Python and of its library refuse, known by the exception's text alone: a row each.

What rests on the values that stood there is in the other files, and comes before. Source: the texts that Python 3.11 to
3.13 raise.
"""

# ruff: noqa: E501 (in the table a row is a line or two)
from __future__ import annotations

import re

from orienteer.feedback.error_texts.arity import PARAMETERS, meant
from orienteer.feedback.error_texts.situation import Situation

ROWS: tuple[tuple[str, str], ...] = (
    # JSON and regular expressions
    (r"^(?P<what>.+): line (?P<row>\d+) column (?P<column>\d+) \(char \d+\)",
     "reads a text as JSON, and in line {row} of that text, at column {column}, it isn't JSON any more: {what}."),
    (r"the JSON object must be str, bytes or bytearray, not (?P<kind>\w+)",
     "reads a value of type {kind} as JSON; only a text can be read so. `json.loads` reads a text, `json.dumps` writes one."),
    (r"Object of type (?P<kind>\w+) is not JSON serializable",
     "writes a value of type {kind} as JSON, which has no form for it: texts, numbers, truth values, None, lists and "
     "dictionaries have one."),
    (r"keys must be str, int, float, bool or None, not (?P<kind>\w+)",
     "writes a dictionary with a key of type {kind} as JSON, where keys have to be texts."),
    (r"^(?P<what>[^:]+) at position (?P<place>\d+)",
     "uses a regular expression that isn't one: {what}, at character {place} of it (counted from 0)."),
    (r"expected string or bytes-like object(?:, got '(?P<kind>\w+)')?",
     "looks for a regular expression in something that is no text. `str(…)` makes a text of a value."),
    # dates and times
    (r"month must be in 1\.\.12", "makes a date whose month isn't one of 1 to 12."),
    (r"day (?:\d+ must be in range|is out of range for month)", "makes a date with a day that its month doesn't have."),
    (r"(?P<part>hour|minute|second|microsecond) must be in 0\.\.(?P<most>\d+)",
     "makes a time whose {part} isn't one of 0 to {most}."),
    (r"year -?\d+ is out of range", "makes a date in a year that `datetime` doesn't know: its years go from 1 to 9999."),
    (r"time data (?P<text>'.*') does not match format (?P<form>'.*')",
     "reads the text `{text}` as a date of the form `{form}`, and it isn't one: the parts and the signs between them have "
     "to come in that order, and the numbers have to be those of a date."),
    (r"unconverted data remains: (?P<rest>.*)", "reads a text as a date, and `{rest}` is left over: the form says nothing of it."),
    (r"Invalid isoformat string: (?P<text>'.*')",
     "reads the text `{text}` as a date; such a text has to look like `2024-01-31`."),
    (r"can't (?P<does>compare|subtract) offset-naive and offset-aware",
     "takes together a time that has a time zone and one that has none. Both need one, or neither."),
    (r"can't compare datetime\.datetime to datetime\.date",
     "compares a date that has a time with one that has none. `.date()` gives the day of the first."),
    # numbers
    (r"(?P<what>mean|median|mode|fmean|harmonic mean|geometric mean) requires|no (?P<other>median|mode) for empty data",
     "asks for an average of no values: what it is given is empty."),
    (r"(?:variance|stdev|pvariance|pstdev) requires at least (?P<count>\w+) data points?",
     "asks how far values lie apart, and needs at least {count} for that."),
    (r"decimal\.ConversionSyntax", "makes a Decimal of a text that isn't a number."),
    (r"decimal\.(?:DivisionByZero|DivisionUndefined|DivisionImpossible)", "divides a Decimal where there is no result."),
    (r"factorial\(\) not defined for negative values", "asks for the factorial of a negative number, which has none."),
    (r"must be real number, not (?P<kind>\w+)",
     "gives a value of type {kind} to a function for numbers. `float(…)` makes a number of a text."),
    (r"cannot convert float NaN to integer", "makes a whole number of `nan`, which stands for no number at all."),
    (r"Exceeds the limit \((?P<most>\d+) digits\)",
     "makes a text of a whole number, or a number of a text, with more than {most} digits; Python refuses that."),
    (r"negative shift count", "shifts by a negative number of places. `>>` is the other direction of `<<`."),
    (r"int too big to convert", "writes a number into fewer bytes than it needs."),
    (r"too large to convert to C|cannot fit 'int' into an index-sized integer", "gives a number that is larger than what it is used for can be."),
    (r"bad operand type for abs\(\): '(?P<kind>\w+)'", "asks for the absolute value of a value of type {kind}, which is no number."),
    (r"type (?P<kind>\w+) doesn't define __round__ method", "rounds a value of type {kind}, which is no number."),
    (r"must be in range\(0, 256\)", "makes bytes of numbers; a byte is a number from 0 to 255."),
    (r"can't convert type '(?P<kind>\w+)' to numerator", "calculates with a value of type {kind}, which is no number."),
    # random
    (r"non-integer (?:arg|stop|start|step)", "asks for a random whole number between bounds that aren't whole."),
    (r"empty range (?:for|in) rand", "asks for a random number between bounds of which the first is larger than the last."),
    (r"Sample larger than population", "draws more members than there are to draw from, or fewer than none."),
    # texts
    (r"ord\(\) expected a character, but string of length (?P<length>\d+) found",
     "asks `ord` for the number of a character and gives a text of {length} characters; it takes one."),
    (r"ord\(\) expected string of length 1, but (?P<kind>\w+) found",
     "asks `ord` for the number of a character and gives a value of type {kind}. The way back is `chr`."),
    (r"chr\(\) arg not in range", "asks `chr` for a character by a number that none has: they go from 0 to 1,114,111."),
    (r"'(?P<kind>\w+)' object is not reversible", "goes backwards through a value of type {kind}, which has no order of members."),
    (r"(?P<name>startswith|endswith) first arg must be str or a tuple of str, not (?P<kind>\w+)",
     "gives `{name}` a value of type {kind}; it takes a text, or a tuple of texts."),
    (r"^must be str or None, not (?P<kind>\w+)", "gives a method of a text a value of type {kind}; it takes a text."),
    (r"Single '(?P<sign>[{}])' encountered in format string|expected '\}' before end of string",
     "fills a text in with `format`, and there is a brace alone in it. A brace that stays one is written twice: `{{{{` and `}}}}`."),
    (r"cannot switch from (?:automatic|manual) field", "fills a text in with `format`, and mixes places without a number, `{{}}`, with places that have one, `{{0}}`."),
    (r"not enough arguments for format string", "fills a text in with `%`, and the text has more places than values are given."),
    (r"not all arguments converted during string formatting",
     "uses `%` on a text: that fills the text's places in, and there are more values than places. For the remainder of a "
     "division both sides have to be numbers; `int(…)` makes one of a text."),
    (r"%(?P<code>\w) format: .+ required, not (?P<kind>\w+)", "fills the place `%{code}` of a text, which is for numbers, with a value of type {kind}."),
    (r"Invalid format specifier", "formats a value by something that is no format. After the colon stands, for example, `.2f`."),
    (r"unsupported format string passed to (?P<kind>\w+)\.__format__",
     "formats a value of type {kind} by something that is for numbers or texts."),
    (r"unsupported format character '(?P<code>.)'", "uses `%{code}` in a text, and there is no such place. A percent sign itself is written `%%`."),
    (r"can't concat (?P<kind>\w+) to bytes", "joins bytes and a value of type {kind}. `.encode()` makes bytes of a text."),
    # containers
    (r"zip\(\) argument (?P<place>\d+) is (?P<how>shorter|longer) than argument",
     "goes through several things side by side with `strict=True`, and they aren't of one length: argument {place} is {how}."),
    (r"cannot convert dictionary update sequence element #(?P<place>\d+) to a sequence",
     "makes a dictionary of members, and member {place} (counted from 0) is no pair of a key and a value."),
    (r"dictionary update sequence element #(?P<place>\d+) has length (?P<length>\d+); 2 is required",
     "makes a dictionary of members, and member {place} (counted from 0) has {length} parts: it takes pairs of a key and a value."),
    (r"(?:can only assign|must assign) (?:an )?iterable", "puts a value in the place of a part of a list; only what has members can stand there."),
    (r"slice indices must be integers", "takes a part between bounds that aren't whole numbers. `//` divides to a whole number."),
    (r"reduce\(\) of empty (?:iterable|sequence) with no initial value",
     "puts the members of something empty together with `reduce`. A third argument says what comes of nothing."),
    (r"for islice\(\) must be", "takes a part with `islice`; its bounds have to be whole numbers from 0 on."),
    (r"(?P<kind>deque|OrderedDict) mutated during iteration|dictionary keys changed during iteration",
     "goes on through something that was changed in the loop. A loop over a copy, `list(…)`, may change it."),
    # functions of Python's own and their arguments
    (r"(?P<name>[\w.]+)\(\) takes (?P<how>exactly|at least|at most) (?P<taken>\w+) (?:positional |keyword )?arguments? \((?P<given>\d+) given\)",
     "calls `{name}` with {given} arguments; it takes {how} {taken}."),
    (r"(?P<name>\w+) expected (?P<how>at least |at most )?(?P<taken>\d+) arguments?, got (?P<given>\d+)",
     "calls `{name}` with {given} arguments; it takes {how}{taken}.{named}"),
    (r"(?P<name>[\w.]+)\(\) takes no positional arguments", "calls `{name}` with an argument by its place; it takes arguments by name alone.{named}"),
    (r"(?P<name>[\w.]+)\(\) takes no (?P<what>keyword )?arguments", "calls `{name}` with {what}arguments, and it takes none."),
    (r"'(?P<given>\w+)' is an invalid keyword argument for (?P<name>\w+)\(\)",
     "calls `{name}` with an argument named `{given}`, and it has no parameter of that name.{like}"),
    (r"isinstance\(\) arg 2 must be a type", "asks `isinstance` about something that is no type. It takes one, as in `isinstance(x, int)`, or a tuple of types."),
    (r"issubclass\(\) arg (?P<place>\d) must be a (?:class|type)", "asks `issubclass` about something that is no class."),
    (r"(?P<name>\w+)\(\) argument (?P<place>\d+) must be (?P<wanted>.+?), not (?P<kind>\w+)",
     "calls `{name}` with a value of type {kind} as argument {place}, which has to be of type {wanted}."),
    (r"^must be (?P<wanted>\w+), not (?P<kind>\w+)$", "gives a value of type {kind} where one of type {wanted} is needed."),
    (r"(?P<name>\w+)\(\) argument must be (?P<wanted>.+?), not '?(?P<kind>\w+)'?",
     "calls `{name}` with a value of type {kind}; it takes {wanted}."),
    (r"argument after \* must be an iterable, not (?P<kind>\w+)",
     "unpacks a value of type {kind} with `*` into arguments, and it has no members."),
    (r"Value after \* must be an iterable, not (?P<kind>\w+)", "unpacks a value of type {kind} with `*`, and it has no members."),
    (r"(?P<name>\w+)\(\) missing required argument '(?P<what>\w+)' \(pos \d+\)", "calls `{name}` without a value for `{what}`."),
    (r"(?P<name>eval|exec)\(\) arg 1 must be a string", "gives `{name}` something that is no text."),
    (r"argument after \*\* must be a mapping, not (?P<kind>\w+)",
     "unpacks a value of type {kind} with `**` into arguments with names; that takes a dictionary."),
    (r"catching classes that do not inherit from BaseException",
     "names something behind `except` that is no class of exceptions, such as `ValueError`."),
    # classes
    (r"cannot (?P<does>assign to|delete) field '(?P<name>\w+)'",
     "changes `{name}` of an object whose class is frozen: it keeps what it was made with. `dataclasses.replace` makes a changed copy."),
    (r"property '(?P<name>\w+)' of '(?P<kind>\w+)' object has no (?P<what>setter|deleter)",
     "changes `{name}` of an object of the class `{kind}`, where that is a property that can only be read."),
    (r"^(?P<value>.+) is not a valid (?:[\w.<>]+\.)?(?P<kind>\w+)$", "asks `{kind}` for the member whose value is `{value}`, and it has none."),
    (r"__init__\(\) should return None, not '(?P<kind>\w+)'",
     "makes an object, and its `__init__` returns a value of type {kind}. `__init__` sets the object up and returns nothing."),
    (r"__(?P<name>str|repr|format)__ returned non-string \(type (?P<kind>\w+)\)",
     "needs an object's text, and its `__{name}__` returns a value of type {kind}: it has to return a text."),
    (r"__bool__ should return bool", "asks whether an object counts as true, and its `__bool__` returns neither True nor False."),
    (r"__len__\(\) should return >= 0", "asks for an object's length, and its `__len__` returns a negative number."),
    (r"__hash__ method should return an integer", "needs an object's hash, and its `__hash__` doesn't return a whole number."),
    (r"iter\(\) returned non-iterator of type '(?P<kind>\w+)'",
     "goes through an object whose `__iter__` returns a value of type {kind}, which is no iterator. `iter(…)` makes one of a list."),
    (r"'(?P<kind>\w+)' object does not support the (?P<how>asynchronous )?context manager protocol",
     "uses a value of type {kind} with `with`. For that its class needs `__enter__` and `__exit__`."),
    (r"^object\.__init__\(\) takes exactly one argument", "hands arguments on to `__init__` of `object`, which takes none: no class above this one has an `__init__` of its own."),
    (r"super\(\): (?:no arguments|__class__ cell not found)|obj must be an instance or subtype of type", "calls `super()` where there is no object of the class: it belongs into a method."),
    (r"(?s)Cannot create a consistent method resolution.*for bases (?P<names>.+)",
     "derives a class from {names}, in an order that contradicts theirs: a class that derives from another of them has to "
     "stand before it."),
    (r"mutable default <class '(?P<kind>[\w.]+)'> for field (?P<name>\w+) is not allowed",
     "begins a dataclass whose field `{name}` has a {kind} as its default, which all its objects would share: "
     "`field(default_factory={kind})` makes a new one for each."),
    (r"'(?P<kind>[\w.]+)' object is not an iterator", "asks a value of type {kind} for its next member, and it is no iterator. "
     "`iter(…)` makes one of what has members."),
    (r"generator didn't (?P<what>yield|stop)", "uses with `with` what `@contextmanager` makes of a generator, and that doesn't "
     "come to exactly one `yield`."),
    # generators and coroutines
    (r"can't send non-None value to a just-started generator",
     "sends a value to a generator that hasn't begun. `next(…)` brings it to its first `yield`."),
    (r"generator already executing", "asks a generator for its next member while it is making one: it asks itself."),
    (r"No active exception to reraise", "has `raise` alone, which passes an exception on, and there is none here."),
    (r"no running event loop", "asks for the event loop, and none is running. `asyncio.run(…)` starts one for a coroutine."),
    (r"a coroutine was expected, got <function", "hands on an `async` function as it is: it has to be called, with round brackets behind it."),
    (r"unhandled errors in a TaskGroup \((?P<count>\d+)", "waits for the tasks of a group, and in {count} of them an exception was raised: look at what they run."),
    (r"cannot be called from a running event loop", "starts an event loop inside of one that runs. There a coroutine is waited for with `await`."),
    (r"cannot reuse already awaited coroutine", "waits with `await` for a coroutine that has ended already. Each call makes a new one."),
    (r"object (?P<kind>\w+) can't be used in 'await' expression", "waits with `await` for a value of type {kind}, which isn't anything to wait for."),
    (r"'async_generator' object is not iterable|'async for' requires", "goes through members in the wrong way: an asynchronous iterator needs `async for`, any other `for`."),
    # databases and tables
    (r"^no such table: (?P<name>\S+)", "asks the database for the table `{name}`, and there is none of that name in it."),
    (r"^no such column: (?P<name>\S+)", "names the column `{name}` in SQL, and there is none of that name. A text in SQL stands in single quotation marks."),
    (r"^near \"(?P<sign>.+)\": syntax error", "hands the database something that isn't SQL; it stumbles over `{sign}`."),
    (r"^incomplete input$", "hands the database SQL that isn't complete."),
    (r"Incorrect number of bindings supplied\. The current statement uses (?P<uses>\d+), and there are (?P<given>\d+)",
     "hands over {given} of the values that its SQL asks for with `?`, and it asks for {uses}. One value alone is written `(x,)`."),
    (r"^(?P<rule>UNIQUE|NOT NULL|FOREIGN KEY|CHECK) constraint failed(?:: (?P<what>.+))?", "writes a row that a rule of the table refuses: {rule} {what}."),
    (r"Cannot operate on a closed (?P<what>database|cursor)", "asks the database after it has been closed."),
    (r"dict contains fields not in fieldnames: (?P<rest>.+)", "writes a row with a key that isn't among the writer's `fieldnames`: {rest}."),
    (r"Can't (?:pickle|get local object)", "stores with `pickle` something that can't be stored so, such as a `lambda` or a function within a function."),
    (r"required argument is not an integer", "packs a value that is no whole number where its form asks for one."),
    # files
    (r"^not readable$", "reads from a file that was opened for writing alone."),
    (r"^not writable$", "writes into a file that was opened for reading alone: `open(…, \"w\")` opens it for writing."),
    (r"invalid mode: (?P<mode>'.*')", "opens a file in the mode `{mode}`, which there isn't: `r` reads, `w` writes anew, `a` adds at the end."),
    (r"must have exactly one of (?:create/read|read)/write/append mode",
     "opens a file in several ways at once, or in none: one of `r`, `w` and `a` it has to be, and `r+` reads and writes."),
    (r"a bytes-like object is required, not 'str'",
     "works with bytes and gives a text where bytes are needed. `.encode()` makes bytes of a text, `.decode()` a text of bytes."),
    (r"unpack requires a buffer of (?P<size>\d+) bytes", "takes {size} bytes apart, and isn't given as many."),
)  # fmt: skip
"""(what the exception says, what it means: the rest of a sentence that begins with the line)."""


def refused(at: Situation) -> str:
    """The first row that knows the exception's text, or ""."""
    for pattern, sentence in ROWS:
        match = re.search(pattern, at.text)
        if match:
            told = {name: value or "" for name, value in match.groupdict().items()}
            like = meant(told.get("given", ""), PARAMETERS.get(told.get("name", ""), ()))
            by_name = PARAMETERS.get(told.get("name", ""), ())
            named = f" Others are given by name: {' or '.join(f'`{each}=…`' for each in by_name)}." if by_name else ""
            said = sentence.format(**told, named=named, like=f" There is `{like}`." if like else "")
            if told.get("kind"):
                subject = at.subject(told["kind"])
                said = said.replace(
                    f"a value of type {told['kind']}", f"{subject}," if " which is" in subject else subject, 1
                )
                said = re.sub(r",(?=[,.;:])", "", said)
            return f"{at.place} {said.replace('with 1 arguments;', 'with 1 argument;').replace('  ', ' ')}"
    return ""
