"""What a language service says of the code that is being written."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Completion:
    """One way in which a word may go on; `kind` is jedi's word: function, class, module, instance, keyword…"""

    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class CompletionsView:
    """The ways in which the word at a place may go on.

    Args:
        missing: why there are none to be had on this machine, a sentence, or "".
    """

    completions: tuple[Completion, ...] = ()
    missing: str = ""


@dataclass(frozen=True, slots=True)
class SignatureView:
    """The call that a place is in.

    Args:
        name: of what is called, or "" where the place is in no call.
        parameters: as they are written in its definition.
        at: the one that is being written, from 0; -1 for none.
        says: the first paragraph of its documentation.
        missing: why nothing can be said on this machine, a sentence, or "".
    """

    name: str = ""
    parameters: tuple[str, ...] = ()
    at: int = -1
    says: str = ""
    missing: str = ""


@dataclass(frozen=True, slots=True)
class DocumentationView:
    """What a name is.

    Args:
        name: or "" where nothing is known of the place.
        signature: how it is called, or of which type it is.
        says: the first paragraph of its documentation.
        missing: why nothing can be said on this machine, a sentence, or "".
    """

    name: str = ""
    kind: str = ""
    signature: str = ""
    says: str = ""
    missing: str = ""
