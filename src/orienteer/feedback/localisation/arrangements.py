"""Edits of an arrangement: its author gave the lines, and only which of them stand where is the learner's."""

from __future__ import annotations

from collections import Counter
from itertools import combinations

from orienteer.curriculum.course import Mutant
from orienteer.feedback.localisation.moves import moves_of
from orienteer.feedback.localisation.rewriting import Rewrite, together
from orienteer.grading.kinds.arrange import written_lines

MOST_ARRANGEMENTS = 200


def arrangements_of(source: str, given: str) -> list[Mutant]:
    """Statements moved, lines that change places, and lines changed for one of the given ones that isn't used.

    Raises:
        SyntaxError: the source isn't Python.
    """
    own = written_lines(source)
    unused = Counter(line for _, line in written_lines(given)) - Counter(line for _, line in own)
    text = source.split("\n")

    def put(name: str, number: int, line: str) -> Rewrite:
        return Rewrite(name, number, number - 1, number, (_indentation(text[number - 1]) + line,))

    changed = [together(source, [put("another of the given", number, line)]) for number, _ in own for line in unused]
    swapped = [
        together(source, [put("places changed", other, line), put("places changed", number, later)])
        for (number, line), (other, later) in combinations(own, 2)
    ]
    made = [each for each in (*changed, *swapped) if each is not None]
    return [*made, *moves_of(source)][:MOST_ARRANGEMENTS]


def _indentation(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]
