"""Pages: what a component can do in one, what it can't, and how one that doesn't end is ended."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from orienteer.curriculum import click, complaints, fill, page, reply, see, sent, told, wait
from orienteer.errors import EnvironmentMissing
from orienteer.grading.observation import Observation
from orienteer.grading.runner import Limits, Trial
from orienteer.grading.submission import Submission
from orienteer.inside.encoding import decode
from orienteer.sandbox.pages import PageRunner, find_browser
from orienteer.sandbox.pages.views import nodes

HERE = Path(__file__).parent / "pages"


@pytest.fixture(scope="module")
def pages() -> Iterator[PageRunner]:
    runner = PageRunner()
    yield runner
    runner.close()


def shown(pages: PageRunner, source: str, *steps: object, **given: object) -> Observation:
    trial = Trial("page", code=page(*steps, **given).code)
    (observation,) = pages.observe(Submission.of(source, "Component.jsx"), [trial], Limits())
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


@pytest.mark.needs("pages")
def test_a_component_is_used_by_name_and_its_clock_takes_no_time(pages: PageRunner) -> None:
    source = (HERE / "clock.jsx").read_text()
    steps = [see("heading"), wait(180_000), see("status"), fill("Name", "Ada"), see("textbox"), click("Done"), told()]
    assert seen(shown(pages, source, *steps, complaints(), props={"title": "So"}, events=["onDone"])) == [
        [{"role": "heading", "name": "So"}],
        [{"role": "status", "name": "3"}],
        [{"role": "textbox", "name": "Name", "value": "Ada"}],
        [["onDone", "Ada", 3]],
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
    assert shown(pages, "while (true) {}").judged == {"outcome": "timed_out", "limit": "cpu"}
    assert seen(shown(pages, "export default () => <h1>Here</h1>")) == [[{"role": "heading", "name": "Here"}]]


@pytest.mark.needs("pages")
def test_what_goes_wrong_is_said(pages: PageRunner) -> None:
    broken = shown(pages, "export default () => <p>\n")
    assert broken.outcome == "syntax_error" and broken.extras.line is not None
    raised = shown(pages, "export default () => { throw new TypeError('no'); }")
    assert raised.judged["exception"][1:4] == ["TypeError", ["Exception"], "no"]
    missing = shown(pages, "export default () => <button>Save</button>", click("Add"))
    assert missing.judged["reason"] == "The page has no button called “Add”; of that role there are “Save”."
