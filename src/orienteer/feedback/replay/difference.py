"""What is said of the step at which a run first differs from a right one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Why = Literal["value", "kept", "unset", "path", "left", "gives", "returned", "printed", "raised", "changed"]


@dataclass(frozen=True, slots=True)
class Divergence:
    """The step at which a run first differs.

    Args:
        step: its index.
        why: what differs there: the value that a variable gets, keeps or lacks; the way that
            the program goes on, or that it ends; what is returned, printed or raised; that what was given is changed.
        frame: number of the frame whose variable it is; -1 where it is none.
        name: of the variable, or "".
        actual, expected: the two values as Python writes them, or for a way the line it goes on with; "" where there is
            none.
        right: text of the right program from which it differs; "" where that of none was held against it.
    """

    step: int
    why: Why
    frame: int = -1
    name: str = ""
    actual: str = ""
    expected: str = ""
    right: str = ""

    @property
    def sentence(self) -> str:
        """What is said of it."""
        right = "In a right program that agreed with yours until here, it"
        other = "A right program that agreed with yours until here"
        if self.why == "value":
            return f"Here {self.name} becomes {self.actual}. {right} is {self.expected}."
        if self.why == "kept":
            return f"Here {self.name} is still {self.actual}. {right} is {self.expected} by now."
        if self.why == "unset":
            return f"Here {self.name} is not set. {right} is {self.expected} by now."
        if self.why == "path":
            onward = f"goes on with line {self.actual}" if self.actual != "0" else "leaves the function"
            return f"Here your program {onward}. {other} goes another way."
        if self.why == "left":
            return f"Here {self.actual} is returned. {other} goes on."
        if self.why == "gives":
            return f"Here {self.actual} is returned. {right} is {self.expected}."
        if self.why == "returned":
            return f"Here {self.actual} is returned. Expected is {self.expected or 'an exception'}."
        if self.why == "printed":
            told = f"Here is printed {self.actual}." if self.actual else "Here is printed what should not be."
            return f"{told} Expected is {self.expected}." if self.expected else told
        if self.why == "changed":
            becomes = f"{self.name} becomes {self.actual}: that" if self.name else f"{self.actual} comes of what"
            return f"Here {becomes} belongs to what the function was given, which has to be left as it was."
        return "Here the exception is raised that ends it."
