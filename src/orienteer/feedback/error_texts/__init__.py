"""What an exception means on the learner's own line, with the values that stood there; and what a syntax error means.

One family of exceptions a file. What is said rests on the exception's text, the line, and the values that were read
where it was raised (`inside.failure`).
"""

from __future__ import annotations

from collections.abc import Callable

from orienteer.feedback.error_texts import attributes, files, imports, members, names, numbers, running, types, values
from orienteer.feedback.error_texts.situation import Situation

EXPLAINERS: dict[str, Callable[[Situation], str]] = {
    "NameError": names.name_error,
    "UnboundLocalError": names.unbound_local,
    "TypeError": types.type_error,
    "IndexError": members.index_error,
    "KeyError": members.key_error,
    "AttributeError": attributes.attribute_error,
    "ValueError": values.value_error,
    "ZeroDivisionError": numbers.zero_division,
    "OverflowError": numbers.overflow,
    "RecursionError": running.recursion,
    "TimeoutError": running.timed_out,
    "Empty": running.queue_empty,
    "SyntaxError": running.no_python,
    "StopIteration": running.stop_iteration,
    "RuntimeError": running.runtime_error,
    "MemoryError": running.memory_error,
    "EOFError": running.eof_error,
    "ImportError": imports.import_error,
    "ModuleNotFoundError": imports.module_not_found,
    "FileNotFoundError": files.not_found,
    "FileExistsError": files.exists,
    "IsADirectoryError": files.is_a_directory,
    "NotADirectoryError": files.not_a_directory,
    "PermissionError": files.permission,
    "UnicodeDecodeError": files.decoding,
    "UnicodeEncodeError": files.encoding,
}
"""Exception's class → what it means there; "" where the rule has nothing to say. Then `library` is asked."""
