"""The table of docs/operator/sandbox.md: what each mechanism stops, made from the programs.

python -m tests.sandbox.table       write it anew
"""

from __future__ import annotations

from pathlib import Path

from .attacks import MECHANISMS, Attack, attacks

PAGE = Path(__file__).resolve().parents[2] / "docs" / "operator" / "sandbox.md"
BEGIN, END = "<!-- the table begins -->", "<!-- the table ends -->"


def table() -> str:
    """Each mechanism with what it stops; a program that several would stop stands with each of them."""
    known = attacks()
    lines = ["| mechanism | programs | among them |", "| --- | --- | --- |"]
    for name, words in MECHANISMS.items():
        stopped = [attack for attack in known if name in attack.stopped_by]
        if stopped:
            lines.append(f"| {words} | {len(stopped)} | {_examples(stopped)} |")
    lines += ["", f"{len(known)} programs in all:", ""]
    lines += ["| tier | programs that need it | |", "| --- | --- | --- |"]
    for tier, says in (("A", "not stopped below it"), ("B", "not stopped in C"), ("C", "stopped everywhere")):
        lines.append(f"| {tier} | {sum(attack.lowest_tier == tier for attack in known)} | {says} |")
    return "\n".join(lines)


def _examples(stopped: list[Attack]) -> str:
    return "; ".join(_phrase(attack.tells) for attack in stopped)


def _phrase(sentence: str) -> str:
    text = sentence.rstrip(".")
    return text[0].lower() + text[1:]


def page() -> str:
    """The page with the table as it is now."""
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n\n{table()}\n\n{END}{after}"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
