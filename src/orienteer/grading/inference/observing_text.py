"""From the texts of the examples to their shape: words that stand for something, forms, or text over an alphabet."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Sequence as Values

from orienteer.grading.inference.coded_text import coded_shape
from orienteer.grading.inference.dated_text import dated_shape
from orienteer.grading.inference.dates_in_text import dates_shape
from orienteer.grading.inference.divided import divided_shape
from orienteer.grading.inference.lines import lines_shape
from orienteer.grading.inference.lists_in_text import lists_shape
from orienteer.grading.inference.meanings import shared_meanings
from orienteer.grading.inference.orders import orders_shape
from orienteer.grading.inference.properties import BETWEEN, OF_LETTERS_AND_DIGITS, SPACING, TEXT_PROPERTIES, is_sign
from orienteer.grading.inference.roman import roman_shape
from orienteer.grading.inference.scalars import Choice
from orienteer.grading.inference.shape import Shape
from orienteer.grading.inference.spans_in_text import spans_shape
from orienteer.grading.inference.tables_in_text import tables_shape
from orienteer.grading.inference.texts import Numeral, Template, Text, is_numeral, pieces
from orienteer.grading.inference.written import written_shape

ENOUGH_OF_A_CLASS = 5
"""So many different small letters (or digits, or capitals) in the examples stand for all of them."""
HEXADECIMAL = 6
"""Beside digits, so many letters may be digits too."""
ENOUGH_SIGNS = 2
"""So many texts with several signs could have had two side by side."""
ENOUGH_MIXED = 3
"""So many texts with letters and digits show how these follow each other."""
ENOUGH_SHARED = 3
"""So many different texts show that a sign is in all of them."""
CLASSES = ("abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "0123456789")
OF_SIDES = ("sides of a triangle",)
"""A meaning of three numbers that nobody writes with signs between them."""
VOWELS = set("aeiouAEIOU")


def text_shape(values: Values[str]) -> Shape:
    """The shape of texts, repetitions included."""
    different = list(dict.fromkeys(values))
    romans_or_codes = roman_shape(different) or coded_shape(different)
    if romans_or_codes is not None:
        return romans_or_codes
    if _stand_for_something(values, different):
        return Choice(tuple(different))
    dates_or_spans = dates_shape(different) or spans_shape(different, _numeral)
    if dates_or_spans is not None:
        return dates_or_spans
    dated = dated_shape(different, text_shape)
    if dated is not None:
        return dated
    template = _template(values, different)
    if template is not None:
        return template
    orders = orders_shape(different, _numeral)
    if orders is not None:
        return orders
    tables = tables_shape(different, _numeral)
    if tables is not None:
        return tables
    lines = lines_shape(different, text_shape)
    if lines is not None:
        return lines
    written = written_shape(different)
    if written is not None:
        return written
    lists = lists_shape(different, text_shape)
    if lists is not None:
        return lists
    alphabet = _alphabet(different)
    having = _shared(different, alphabet)
    divided = divided_shape(different, having, text_shape)
    if divided is not None:
        return divided
    lengths = set(map(len, different))
    fixed = len(lengths) == 1 and len(different) >= 3
    is_code = fixed and not alphabet.isalpha()
    return Text(
        alphabet,
        max(lengths) if is_code else min(1, *lengths),
        max(lengths),
        having,
        tuple(different),
        fixed,
        _counted(different),
    )


def _stand_for_something(values: Values[str], different: list[str]) -> bool:
    """Whether the texts are taken from a few that mean something: they come again and again, or are single signs."""
    if different == [""]:
        return False
    if len(values) >= 4 and len(different) * 2 <= len(values) and all(map(_is_name, different)):
        return True
    signs = [text for text in different if len(text) == 1 and not text.isalnum()]
    if len(signs) == len(different):
        return True
    if len(different) <= 2 and all(len(text) == 1 for text in different) and len(values) > len(different):
        return True
    return all(_is_command(text) for text in different)


def _is_name(text: str) -> bool:
    return 0 < len(text) <= 20 and " " not in text and any(map(str.isalpha, text))


def _is_command(text: str) -> bool:
    """Whether it reads like a constant: LEFT, KELVIN."""
    return len(text) >= 2 and text.isupper() and text.isalpha() and text.isascii()


def _template(values: Values[str], different: list[str]) -> Shape | None:
    """Numbers in decimal, or pieces between the same signs."""
    if len(different) < 2:
        return None
    if all(text.isascii() and text.isdecimal() for text in different):
        return _numeral(different)
    split = [pieces(text) for text in different]
    words, between = zip(*split, strict=True)
    if len(set(between)) != 1 or len(words[0]) < 2 or len(words[0]) > 6 or set("".join(between[0])) <= {" "}:
        return None
    columns = [[each[place] for each in words] for place in range(len(words[0]))]
    parts = []
    for column in columns:
        if all(map(is_numeral, column)):
            part = _numeral(column)
            parts.append(part if part is not None else Choice(tuple(dict.fromkeys(column))))
        else:
            parts.append(Choice(tuple(dict.fromkeys(column))))
    return Template(between[0], tuple(parts), tuple(_meanings(columns)))


def _meanings(columns: list[list[str]]) -> Iterator[tuple[str, int]]:
    """What three numbers side by side mean, and the place of the first: dates, among other things."""
    for place in range(len(columns) - 2):
        three = columns[place : place + 3]
        if all(map(is_numeral, (text for column in three for text in column))):
            rows = [list(map(int, row)) for row in zip(*three, strict=True)]
            yield from ((name, place) for name in shared_meanings(rows) if name not in OF_SIDES)


def _numeral(texts: list[str]) -> Shape | None:
    """The numerals' range, where their width is regular: all of one width, or none padded."""
    numbers = list(map(int, texts))
    widths = set(map(len, texts))
    if len(widths) == 1 and any(text.startswith("0") and len(text) > 1 for text in texts):
        if set("".join(texts)) <= set("01"):
            return None
        return Numeral(min(numbers), max(numbers), widths.pop())
    if set("".join(texts)) <= set("01") or any(
        str(number) != text for number, text in zip(numbers, texts, strict=True)
    ):
        return None
    return Numeral(min(numbers), max(numbers))


def _alphabet(texts: list[str]) -> str:
    """Every character that may occur, so ordered that the first few are of different sorts."""
    seen = list(dict.fromkeys("".join(texts)))
    sorts: dict[str, list[str]] = {}
    for character in seen:
        sorts.setdefault(_sort(character), []).append(character)
    has_digits = any(map(str.isdigit, seen))
    for whole in CLASSES:
        known = [character for character in seen if character in whole]
        is_hexadecimal = has_digits and whole.isalpha() and set(known) <= set(whole[:HEXADECIMAL])
        if len(known) >= ENOUGH_OF_A_CLASS:
            for character in whole[:HEXADECIMAL] if is_hexadecimal else whole:
                if character not in seen:
                    sorts.setdefault(_sort(character), []).append(character)
    counts = {character: "".join(texts).count(character) for character in seen}
    for members in sorts.values():
        members.sort(key=lambda character: -counts.get(character, 0))
    letters = [sorts.pop(sort) for sort in list(sorts) if sort in ("vowel", "consonant")]
    queues = [*letters, *sorts.values()]
    ordered: list[str] = []
    while any(queues):
        ordered += [queue.pop(0) for queue in queues if queue]
    return "".join(ordered)


def _sort(character: str) -> str:
    if character.isalpha():
        case = "capital " if character.isupper() else ""
        return case + ("vowel" if character in VOWELS else "consonant")
    return "digit" if character.isdigit() else f"sign {character}"


def _counted(texts: list[str]) -> tuple[tuple[str, int, int | None], ...]:
    """The signs that stand in all texts: how often in each at least, and at most where it is always as often."""
    found: list[tuple[str, int, int | None]] = []
    if len(texts) < ENOUGH_SHARED or not all(any(map(str.isalnum, text)) for text in texts):
        return ()
    for sign in dict.fromkeys(filter(is_sign, texts[0])):
        counts = [text.count(sign) for text in texts]
        if min(counts) > 0:
            found.append((sign, min(counts), max(counts) if min(counts) == max(counts) else None))
    return tuple(found)


def _are_many(sign: str, texts: list[str]) -> bool:
    """Whether a sign stands within texts so often that they show what follows it."""
    return sum(text[:-1].count(sign) for text in texts) >= ENOUGH_SHARED


def _shared(texts: list[str], alphabet: str) -> tuple[str, ...]:
    """The properties that all texts have and that some could have failed to have."""
    telling = [text for text in texts if len(text) >= 2]
    if len(telling) < 2:
        return ("no space at either end",) if " " in alphabet and all(text == text.strip() for text in texts) else ()
    wanted = []
    has = set(alphabet)
    wanted += [name for sign, name in BETWEEN.items() if _are_many(sign, texts)]
    if has & set(" \t\n"):
        wanted += ["no space at either end", "no two spaces together"]
        wanted += ["several words"] if len(telling) == len(texts) else []
        wanted += [name for sign, names in SPACING.items() if _are_many(sign, texts) for name in names]
    elif len(telling) >= 3:
        wanted += ["no character twice"] if sum(len(text) >= 3 for text in texts) >= 3 else []
    if "0" in has and all(text.strip("-+.").isdigit() for text in telling):
        wanted += ["no leading zero"]
    if not all(character.isalnum() for character in alphabet) and len(telling) >= 3 and "" not in texts:
        wanted += [
            "begins with a letter",
            "begins with a capital",
            "ends with a letter or digit",
            "ends with a full stop",
        ]
    if "-" in has:
        wanted += ["minus in front alone"]
    if sum(len(text) >= 3 for text in telling) >= 3:
        wanted += ["a palindrome"]
    if sum(sum(map(is_sign, text)) >= 2 for text in texts) >= ENOUGH_SIGNS:
        wanted += ["no two signs together"]
    mixed = [text for text in texts if any(map(str.isalpha, text)) and any(map(str.isdigit, text))]
    if len(mixed) >= ENOUGH_MIXED:
        wanted += OF_LETTERS_AND_DIGITS
    if has & set("()[]{}"):
        wanted += ["brackets balance"]
    return tuple(name for name in wanted if all(TEXT_PROPERTIES[name](text) for text in texts))
