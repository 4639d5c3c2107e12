"""cosmic-ray's mutants that live and that nobody could kill: each was looked at, and this is why.

They are told by the exercise and by the line as the mutant has it. Where a task says which words or numbers come in,
programs that differ on others alone are equally right.
"""

from __future__ import annotations

WORDS = "The task lists the words that a line begins with, and among these the comparison says the same."

EQUIVALENT: dict[tuple[str, str], str] = {
    ("fundamentals/basics/electricity-bill", "used = used % 100_000"): (
        "A meter has five digits, so what is negative is above -100000, and both bring it to the same number."
    ),
    ("fundamentals/data-structures/food-bank", 'if action <= "in":'): WORDS,
    ("fundamentals/data-structures/food-bank", 'while line > "end":'): WORDS,
    ("fundamentals/exceptions/club-till", 'if word <= "in":'): (
        "Two lines above, every word but `in` and `out` was refused."
    ),
    ("intermediate/modules-packages/library-loans", 'if __name__ <= "__main__":'): (
        "The file is called `loans.py`, so it runs under two names, and `loans` comes after `__main__`."
    ),
    ("intermediate/modules-packages/library-loans", 'if __name__ is "__main__":'): (
        "Python keeps one object for each name that stands in a program, and this is one."
    ),
    ("intermediate/modules-packages/library-loans", "return [book for book, member in LOANS if member is number]"): (
        "The numbers are texts of one digit, of which the usual Python keeps one object each."
    ),
    ("oop/pillars/canteen-cards", 'elif command <= "load":'): WORDS,
    ("oop/classes-objects/tool-library", 'if command <= "add":'): WORDS,
    ("oop/classes-objects/tool-library", 'elif command >= "lend":'): WORDS,
}
"""(exercise, line) → why."""
