"""Pages: what a component can do in one, what it can't, and how one that doesn't end is ended."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from orienteer.curriculum import click, complaints, dropped, fill, page, reply, see, sent, told, wait
from orienteer.errors import EnvironmentMissing, SandboxError
from orienteer.grading.observation import Observation
from orienteer.grading.runner import Limits, Trial
from orienteer.grading.sentences import sentence
from orienteer.grading.submission import Submission
from orienteer.inside.encoding import decode
from orienteer.sandbox.pages import PageRunner, find_browser
from orienteer.sandbox.pages import browser as browser_module
from orienteer.sandbox.pages.runner import TOO_LARGE
from orienteer.sandbox.pages.views import nodes
from tests.sandbox.ordinary import run_as_an_ordinary_user

HERE = Path(__file__).parent / "pages"


@pytest.fixture(scope="module")
def pages() -> Iterator[PageRunner]:
    runner = PageRunner()
    yield runner
    runner.close()


def shown(pages: PageRunner, source: str, *steps: object, name: str = "Component.jsx", **given: object) -> Observation:
    trial = Trial("page", code=page(*steps, **given).code)
    (observation,) = pages.observe(Submission.of(source, name), [trial], Limits())
    return observation


def seen(observation: Observation) -> object:
    assert observation.outcome == "returned", observation.text
    return decode(observation.judged["value"])


def test_a_machine_without_the_browser_is_told_so_in_a_sentence() -> None:
    with pytest.raises(EnvironmentMissing, match="there is no such program"):
        find_browser("/nowhere/chromium")


def test_a_node_without_a_name_of_its_own_is_called_by_the_text_in_it() -> None:
    def node(number: str, role: str, name: str, children: list[str], **more: object) -> dict[str, object]:
        return {"nodeId": number, "role": {"value": role}, "name": {"value": name}, "childIds": children, **more}

    tree = [
        node("1", "RootWebArea", "Exercise", ["2"]),
        node("2", "listitem", "", ["3", "4"], parentId="1"),
        node("3", "StaticText", "3 ", [], parentId="2"),
        node("4", "StaticText", " eggs", [], parentId="2"),
    ]
    assert [(each.role, each.name) for each in nodes(tree)][1] == ("listitem", "3 eggs")


CLOCKS: dict[str, list[object]] = {
    "clock.jsx": ["onDone", "Ada", 3],
    "clock.vue": ["done", "Ada", 3],
    "clock.ts": ["done", ["Ada", 3]],  # an output has one value
}


@pytest.mark.needs("pages")
@pytest.mark.parametrize("name", CLOCKS)
def test_a_component_is_used_by_name_and_its_clock_takes_no_time(pages: PageRunner, name: str) -> None:
    source = (HERE / name).read_text()
    steps = [see("heading"), wait(180_000), see("status"), fill("Name", "Ada"), see("textbox"), click("Done"), told()]
    came = shown(pages, source, *steps, complaints(), name=name, props={"title": "So"}, events=[str(CLOCKS[name][0])])
    assert seen(came) == [
        [{"role": "heading", "name": "So"}],
        [{"role": "status", "name": "3"}],
        [{"role": "textbox", "name": "Name", "value": "Ada"}],
        [CLOCKS[name]],
        [],
    ]


@pytest.mark.needs("pages")
def test_a_page_reaches_the_checks_answers_and_nothing_else(pages: PageRunner) -> None:
    source = (HERE / "thief.jsx").read_text()
    came = seen(shown(pages, source, wait(1000), see("listitem"), sent(), api={"GET /there": reply({"name": "Ada"})}))
    assert isinstance(came, list)
    told_by_page = [each["name"] for each in came[0]]
    assert told_by_page == [
        "api Ada", "nowhere 404", "elsewhere refused", "file refused", "store refused", "worker refused",
    ]  # fmt: skip
    assert came[1] == [("GET", "/there", None), ("GET", "/nowhere", None)]


@pytest.mark.needs("pages")
def test_a_page_that_never_ends_is_ended_and_the_next_one_is_shown(pages: PageRunner) -> None:
    assert shown(pages, "while (true) {}").judged == {"outcome": "timed_out", "limit": "cpu", "seconds": 3.0}
    assert seen(shown(pages, "export default () => <h1>Here</h1>")) == [[{"role": "heading", "name": "Here"}]]


@pytest.mark.needs("pages")
def test_what_goes_wrong_is_said(pages: PageRunner) -> None:
    broken = shown(pages, "export default () => <p>\n")
    assert broken.outcome == "syntax_error" and broken.extras.line is not None
    raised = shown(pages, "export default () => { throw new TypeError('no'); }")
    assert raised.judged["exception"][1:4] == ["TypeError", ["Exception"], "no"]
    missing = shown(pages, "export default () => <button>Save</button>", click("Add"))
    assert missing.judged["reason"] == "The page has no button called “Add”; of that role there are “Save”."


WRONG = [
    ("A.jsx", "export default () => <p>\n", 1),
    ("A.vue", "<template>\n  <main>\n    <p>{{ 1 + }}</p>\n  </main>\n</template>\n", 3),
    ("A.vue", "<template>\n  <p>never closed\n</template>\n", 2),
    ("A.vue", "<script setup>\nconst one = ;\n</script>\n\n<template><p>1</p></template>\n", 2),
    ("A.vue", "<template><p>1</p></template>\n<style>\np { color: red;\n</style>\n", 3),
    ("A.vue", '<template><p>1</p></template>\n<style lang="scss">\np {}\n</style>\n', 2),
    ("A.vue", "", 1),
    ("a.ts", "{top}@Component({{\n  template: `\n    <p>\n    </b>\n  `,\n}})\nexport class A {{}}\n", 5),
    ("a.ts", "{top}@Component({{ template: `{{{{ 1 + }}}}` }})\nexport class A {{}}\n", 2),
    ("a.ts", "{top}@Component({{\n  templateUrl: './a.html',\n}})\nexport class A {{}}\n", 3),
    ("a.ts", "{top}export class A {{\n  one = ;\n}}\n", 3),
]


@pytest.mark.needs("pages")
def test_what_a_compiler_objects_to_is_told_with_its_line(pages: PageRunner) -> None:
    for name, source, line in WRONG:
        text = source.format(top='import { Component } from "@angular/core";\n') if name == "a.ts" else source
        came = shown(pages, text, name=name)
        assert (came.outcome, came.extras.line) == ("syntax_error", line), (text, came.text)
        assert came.judged["reason"].startswith(f"Line {line} can't be compiled: "), came.text
        assert name not in came.judged["reason"]


NOTHING = "export default function Nothing() { return null; }\n"


@pytest.mark.needs("pages")
def test_a_file_that_keeps_its_compiler_busy_is_ended_and_the_next_is_read(pages: PageRunner) -> None:
    came = shown(pages, f"const x = {'a<' * 60_000}1;\n{NOTHING}")
    assert came.text == json.dumps(
        {"outcome": "invalid", "reason": "Your file keeps its compiler busy for more than 3 seconds."},
        separators=(",", ":"),
    )
    assert seen(shown(pages, NOTHING, see())) == [[]]


@pytest.mark.needs("pages")
def test_where_the_compilers_page_has_ended_the_next_file_is_read_in_a_new_one(pages: PageRunner) -> None:
    shown(pages, NOTHING)
    browser = pages.ready()
    assert browser.compilers is not None
    browser.tools.send("Page.crash", browser.compilers.session)
    assert shown(pages, NOTHING).outcome == "invalid"
    assert seen(shown(pages, NOTHING, see())) == [[]]


@pytest.mark.needs("pages")
def test_a_browser_that_ends_while_it_starts_is_replaced_once(monkeypatch: pytest.MonkeyPatch) -> None:
    start, starts = browser_module._started, []

    def started_and_killed(*given: Any) -> subprocess.Popen[bytes]:
        process = start(*given)
        starts.append(process)
        if len(starts) in (1, 3, 4):
            process.kill()
        return process

    monkeypatch.setattr(browser_module, "_started", started_and_killed)
    runner = PageRunner()
    try:
        assert seen(shown(runner, NOTHING, see())) == [[]]
        runner.close()
        with pytest.raises(SandboxError, match="Chromium doesn't start"):
            shown(runner, NOTHING)
        assert seen(shown(runner, NOTHING, see())) == [[]]
    finally:
        runner.close()


DECLARED = """
import { Component, ElementRef, Injectable, input, model, output, viewChild } from "@angular/core";

@Injectable({ providedIn: "root" })
export class Names { of(number: number) { return ["none", "one", "two"][number]; } }

@Component({ template: `<h1 #top>{{ names.of(given()) }} {{ kept() }}</h1><button (click)="act()">Act</button>` })
export class Declared {
  readonly given = input.required<number>({ alias: "number" });
  readonly kept = model(0);
  readonly done = output<string>({ alias: "acted" });
  readonly top = viewChild.required<ElementRef<HTMLElement>>("top");
  constructor(readonly names: Names) {}
  act() { this.kept.set(5); this.done.emit(this.top().nativeElement.tagName); }
}
"""


@pytest.mark.needs("pages")
def test_what_angular_declares_by_signals_is_given_told_and_found(pages: PageRunner) -> None:
    steps = [see("heading"), click("Act"), told(), see("heading")]
    came = shown(pages, DECLARED, *steps, name="a.ts", props={"number": 2, "kept": 1}, events=["acted", "keptChange"])
    assert seen(came) == [
        [{"role": "heading", "name": "two 1"}],
        [["keptChange", 5], ["acted", "H1"]],
        [{"role": "heading", "name": "two 5"}],
    ]


ABORTING = """
const first = new AbortController(), second = new AbortController();
fetch("/at-once", { signal: first.signal }).catch(() => {});
first.abort();
fetch("/later", { signal: second.signal }).catch(() => {});
fetch("/there");
export default () => <button onClick={() => second.abort()}>Stop</button>;
"""


@pytest.mark.needs("pages")
def test_a_request_that_the_page_gives_up_is_told_and_waited_for_no_longer(pages: PageRunner) -> None:
    later = {f"GET /{name}": reply(1, after=500) for name in ("at-once", "later", "there")}
    came = seen(shown(pages, ABORTING, wait(100), click("Stop"), wait(1000), sent(), dropped(), api=later))
    assert came == [
        [("GET", "/at-once", None), ("GET", "/later", None), ("GET", "/there", None)],
        [("GET", "/at-once"), ("GET", "/later")],
    ]


DELAYED = """
import { useState } from "react";
export default () => {
  const [said, say] = useState([]);
  const ask = (name) => fetch(name).then(() => say((before) => [...before, name]));
  const both = () => { setTimeout(() => ask("/quick"), 290); ask("/slow"); };
  return <><button onClick={both}>Ask</button><ul>{said.map((name) => <li key={name}>{name}</li>)}</ul></>;
};
"""


@pytest.mark.needs("pages")
def test_an_answer_is_due_so_long_after_its_request_was_sent_not_after_the_step_began(pages: PageRunner) -> None:
    api = {"GET /quick": reply(1, after=300), "GET /slow": reply(1, after=400)}
    steps = [click("Ask"), wait(400), see("listitem"), wait(200), see("listitem")]
    slow, quick = ({"role": "listitem", "name": name} for name in ("/slow", "/quick"))
    assert seen(shown(pages, DELAYED, *steps, api=api)) == [[slow], [slow, quick]]


GREEDY = {
    "objects": "const kept = []; for (;;) kept.push(new Array(1e6).fill(0.5));",
    "bytes": "const kept = []; for (;;) kept.push(new Uint8Array(3e8).fill(1));",
}


@pytest.mark.needs("pages")
@pytest.mark.parametrize("what", GREEDY)
def test_a_page_that_fills_its_memory_is_ended_for_that_and_the_next_one_is_shown(pages: PageRunner, what: str) -> None:
    ended = shown(pages, GREEDY[what])
    assert (ended.outcome, ended.judged["reason"]) == ("memory_exceeded", TOO_LARGE)
    assert sentence(ended, Limits()) == TOO_LARGE
    assert ended.extras.seconds > 0  # which is why not all checks of such a page are tried
    assert seen(shown(pages, "export default () => <h1>Here</h1>")) == [[{"role": "heading", "name": "Here"}]]


@pytest.mark.needs("pages")
def test_an_ordinary_users_browser_is_shut_in_as_roots_is() -> None:
    done = run_as_an_ordinary_user("-m", "tests.sandbox.showing")
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found.pop("user") != 0
    assert '["name","Here"]' in found.pop("shown")
    assert found["networks"] == ["lo"]
    assert not found["is root"]
    assert not any(names for folder, names in found["folders"].items() if folder != "/tmp")
    assert "browser" in found["folders"]["/tmp"]
