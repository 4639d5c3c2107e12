"""Edits of a component."""

from __future__ import annotations

from orienteer.feedback.script_mutation import script_mutants


def edits(source: str) -> list[str]:
    return [mutant.after for mutant in script_mutants(source)]


def test_comparisons_and_signs_are_turned_round() -> None:
    assert edits("  if (count >= most && ready)") == ["if (count > most && ready)", "if (count >= most || ready)"]


def test_tags_and_arrows_are_left_as_they_are() -> None:
    assert edits("<ul>{items.map((item) => <li key={item.id}>{item.name}</li>)}</ul>") == []


def test_texts_are_changed_and_attributes_are_not() -> None:
    assert edits('<p className="small">{word("end")}</p>') == ['<p className="small">{word("end~")}</p>']


def test_imports_remarks_and_style_are_no_behaviour() -> None:
    assert edits('import a from "b";\n// 1 + 1\n<style>\n  p { margin: 1px; }\n</style>\n') == []
