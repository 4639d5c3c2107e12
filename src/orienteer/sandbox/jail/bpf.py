"""A tiny assembler for classic BPF, as seccomp runs it. Source: linux/filter.h, linux/seccomp.h."""

from __future__ import annotations

import struct
from dataclasses import dataclass

LOAD = 0x20  # BPF_LD | BPF_W | BPF_ABS
AND = 0x54  # BPF_ALU | BPF_AND | BPF_K
JUMP = 0x05  # BPF_JMP | BPF_JA
EQUAL = 0x15  # BPF_JMP | BPF_JEQ | BPF_K
AT_LEAST = 0x35  # BPF_JMP | BPF_JGE | BPF_K
ANY_BIT = 0x45  # BPF_JMP | BPF_JSET | BPF_K
RETURN = 0x06  # BPF_RET | BPF_K

NUMBER, ARCHITECTURE = 0, 4
"""Offsets in struct seccomp_data."""


def argument(place: int, high: bool = False) -> int:
    """Offset of an argument's low or high half (both machines are little-endian)."""
    return 16 + 8 * place + (4 if high else 0)


ALLOW = 0x7FFF0000
KILL_PROCESS = 0x80000000


def failing_with(code: int) -> int:
    """The call isn't made and gives this error number."""
    return 0x00050000 | code


@dataclass(frozen=True, slots=True)
class Instruction:
    """One instruction; `then` and `otherwise` are labels, or "" for the next instruction."""

    code: int
    value: int = 0
    then: str = ""
    otherwise: str = ""


@dataclass(frozen=True, slots=True)
class Label:
    """A place that instructions before it can jump to."""

    name: str


def assemble(lines: list[Instruction | Label]) -> bytes:
    """The program as struct sock_filter's bytes.

    Raises:
        ValueError: a jump is backward or too far (255 instructions for a conditional one).
    """
    places: dict[str, int] = {}
    at = 0
    for line in lines:
        if isinstance(line, Label):
            places[line.name] = at
        else:
            at += 1
    program = bytearray()
    at = 0
    for line in lines:
        if isinstance(line, Label):
            continue
        at += 1
        if line.code == JUMP:
            program += struct.pack("<HBBI", JUMP, 0, 0, places[line.then] - at)
            continue
        jumps = [places[label] - at if label else 0 for label in (line.then, line.otherwise)]
        if any(not 0 <= jump <= 255 for jump in jumps):
            raise ValueError(f"a jump over {jumps} instructions")
        program += struct.pack("<HBBI", line.code, *jumps, line.value)
    return bytes(program)


def decision(cases: dict[int, str], default: str) -> list[Instruction | Label]:
    """Jump to the label of the loaded number, by halving; numbers that no case names go to `default`."""
    borders: list[tuple[int, str]] = [(0, default)]
    for case in sorted(cases):
        if borders[-1][0] == case:
            borders.pop()
        borders += [(case, cases[case]), (case + 1, default)]
    merged: list[tuple[int, str]] = []
    for border in borders:
        if not merged or merged[-1][1] != border[1]:
            merged.append(border)
    return _halved(merged)


def _halved(borders: list[tuple[int, str]]) -> list[Instruction | Label]:
    if len(borders) == 1:
        return [Instruction(JUMP, then=borders[0][1])]
    middle = len(borders) // 2
    upper = f"from {borders[middle][0]} of {len(borders)} at {borders[0][0]}"
    return [
        Instruction(AT_LEAST, borders[middle][0], then=upper),
        *_halved(borders[:middle]),
        Label(upper),
        *_halved(borders[middle:]),
    ]
