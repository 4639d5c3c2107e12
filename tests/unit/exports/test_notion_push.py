"""Pushing to Notion, against a stand-in that enforces its limits and is unwell at times."""

from __future__ import annotations

import logging
import random
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from notion_client import Client

from orienteer.errors import OrienteerError, UsageError
from orienteer.exports.book import Book
from orienteer.exports.notion_push.blocks import words_of
from orienteer.exports.notion_push.limits import TEXT_UNITS
from orienteer.exports.notion_push.politeness import Polite
from orienteer.exports.notion_push.push import CONTAINER, KEPT, Pushed, push
from orienteer.exports.notion_push.texts import parts, rich, units
from orienteer.exports.reading import Span
from tests.unit.exports.books import AWKWARD, CODE, OWN, book, with_task
from tests.unit.exports.notion_stand_in import Refused, Workspace, standing_in


class Clock:
    """Time that passes when somebody sleeps."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self.slept: list[float] = []

    def now(self) -> float:
        return self.seconds

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.seconds += seconds


class Pusher:
    """Pushes books into one workspace."""

    def __init__(self, workspace: Workspace, address: str) -> None:
        self.workspace, self.address, self.clock = workspace, address, Clock()

    def push(self, of: Book, *, token: str = "right", page: str = "") -> Pushed:
        with Client(auth=token, base_url=self.address, retry=False, log_level=logging.CRITICAL) as client:
            polite = Polite(client, now=self.clock.now, sleep=self.clock.sleep)
            parent = page or self.workspace.root
            return push(of, parent, polite, lambda done, total, what: None, sleep=self.clock.sleep)


@pytest.fixture(name="workspace")
def _workspace() -> Workspace:
    return Workspace()


@pytest.fixture(name="pusher")
def _pusher(workspace: Workspace) -> Iterator[Pusher]:
    with standing_in(workspace) as address:
        yield Pusher(workspace, address)


def content(workspace: Workspace, page: str) -> list[dict[str, Any]]:
    """What is ours on a page."""
    (container,) = [block for block in workspace.blocks[page] if block["type"] == "heading_1"]
    return workspace.blocks[container["id"]]


def test_a_push_makes_databases_rows_and_relations(pusher: Pusher, workspace: Workspace, awkward: Book) -> None:
    pushed = pusher.push(awkward)
    assert pushed.made == 6
    topics = workspace.rows("Orienteer topics")
    assert workspace.text(topics["first/words"], "Name") == AWKWARD
    assert topics["second/later"]["properties"]["Comes after"]["relation"] == [{"id": topics["first/words"]["id"]}]
    (project,) = workspace.rows("Orienteer projects").values()
    assert project["properties"]["Comes after"]["relation"] == [{"id": topics["first/words"]["id"]}]
    assert project["properties"]["State"] == {"select": {"name": "not yet written"}}
    (exercise,) = workspace.rows("Orienteer exercises").values()
    assert exercise["properties"]["Roles"] == {"multi_select": [{"name": "Everyone"}]}
    assert exercise["properties"]["Topic"]["relation"] == [{"id": topics["first/words"]["id"]}]
    codes = [block["code"]["rich_text"] for block in content(workspace, exercise["id"]) if block["type"] == "code"]
    assert CODE.rstrip("\n") in ["".join(text["text"]["content"] for text in texts) for texts in codes]


def test_a_second_push_changes_nothing_and_doubles_nothing(pusher: Pusher, workspace: Workspace) -> None:
    pusher.push(book())
    before = {page: dict(told["properties"]) for page, told in workspace.pages.items()}
    writes = sum(
        method in ("POST", "PATCH", "DELETE") and not path.endswith("query") for method, path in workspace.asked
    )
    pushed = pusher.push(book())
    assert (pushed.made, pushed.changed, pushed.left) == (0, 0, 6)
    assert {page: told["properties"] for page, told in workspace.pages.items()} == before
    after = sum(
        method in ("POST", "PATCH", "DELETE") and not path.endswith("query") for method, path in workspace.asked
    )
    assert after == writes


def test_an_edit_updates_its_row_and_keeps_what_the_owner_ticked_and_wrote(
    pusher: Pusher, workspace: Workspace
) -> None:
    pusher.push(book())
    topic = workspace.rows("Orienteer topics")["first/words"]
    topic["properties"]["Done"] = {"checkbox": True}
    own = {"id": "own", "type": "paragraph", "paragraph": {"rich_text": [{"text": {"content": "My own words"}}]}}
    workspace.blocks[topic["id"]].append(own)
    (exercise,) = workspace.rows("Orienteer exercises").values()
    tick = next(block for block in content(workspace, exercise["id"]) if block["type"] == "to_do")
    tick["to_do"]["checked"] = True

    edited = book("New words")
    task = replace(edited.exercises["first/words/greet"], task_text="Another task.")
    pushed = pusher.push(replace(edited, exercises={task.id: task}))
    assert pushed.changed == 2 and pushed.made == 0
    topic = workspace.rows("Orienteer topics")["first/words"]
    assert workspace.text(topic, "Name") == "New words"
    assert topic["properties"]["Done"] == {"checkbox": True} and own in workspace.blocks[topic["id"]]
    blocks = content(workspace, exercise["id"])
    assert [block["to_do"]["checked"] for block in blocks if block["type"] == "to_do"] == [True, False]
    assert any("Another task." in str(block) for block in blocks)


def test_what_the_owner_wrote_among_ours_stays(pusher: Pusher, workspace: Workspace) -> None:
    pusher.push(book())
    (exercise,) = workspace.rows("Orienteer exercises").values()
    words = {"rich_text": [{"text": {"content": "Ask Ada"}}]}
    own = {"id": "own", "type": "paragraph", "paragraph": words, "created_by": {"object": "user", "id": "owner"}}
    content(workspace, exercise["id"]).insert(1, own)
    content(workspace, exercise["id"])[3]["has_children"] = True  # a reply below a block of ours
    answered = words_of(content(workspace, exercise["id"])[3])
    pusher.push(with_task("Another task."))
    earlier, ours = (block for block in workspace.blocks[exercise["id"]] if block["type"] == "heading_1")
    assert (words_of(earlier), words_of(ours)) == (KEPT, CONTAINER)
    assert [words_of(block) for block in workspace.blocks[earlier["id"]]] == ["Ask Ada", answered]
    pusher.push(with_task("A third task."))
    assert [words_of(block) for block in workspace.blocks[exercise["id"]]] == [KEPT, CONTAINER]
    assert own in workspace.blocks[earlier["id"]]


def test_databases_and_rows_under_another_name_are_known_again(pusher: Pusher, workspace: Workspace) -> None:
    pusher.push(book())
    for block in workspace.blocks[workspace.root]:
        block["child_database"]["title"] = f"My {block['child_database']['title']}"
    whole = book()
    (first, second) = whole.areas
    moved = replace(
        first.topics[0], id="first/renamed", aliases=("first/words",), exercises=("first/renamed/greet",), outlines=()
    )
    exercise = replace(whole.exercises["first/words/greet"], id="first/renamed/greet")
    areas = (replace(first, topics=(moved, first.topics[1])), second)
    roadmap = replace(whole.roadmap, areas=areas)
    edited = replace(whole, areas=areas, roadmap=roadmap, exercises={exercise.id: exercise})
    pushed = pusher.push(edited)
    assert len(workspace.databases) == 4 and pushed.made == 0
    assert set(workspace.rows("Orienteer topics")) == {"first/renamed", "first/empty", "second/later"}
    assert set(workspace.rows("Orienteer exercises")) == {"first/renamed/greet"}
    assert pusher.push(edited).left == 6


def test_a_push_of_a_part_keeps_what_leads_out_of_it(pusher: Pusher, workspace: Workspace) -> None:
    whole = book()
    part = replace(whole, areas=whole.areas[1:], exercises={}, projects=())
    pusher.push(part)
    assert workspace.rows("Orienteer topics")["second/later"]["properties"]["Comes after"]["relation"] == []
    assert not workspace.rows("Orienteer projects")
    pusher.push(whole)
    first = [{"id": workspace.rows("Orienteer topics")["first/words"]["id"]}]
    pushed = pusher.push(part)
    assert (pushed.made, pushed.changed, pushed.left) == (0, 0, 1)
    assert workspace.rows("Orienteer topics")["second/later"]["properties"]["Comes after"]["relation"] == first
    assert workspace.rows("Orienteer projects")["projects/shop"]["properties"]["Comes after"]["relation"] == first


def test_what_comes_before_keeps_its_relation_where_it_was_renamed_meanwhile(
    pusher: Pusher, workspace: Workspace
) -> None:
    pusher.push(book())
    whole = book()
    first, second = whole.areas
    moved = replace(first.topics[0], id="first/renamed", aliases=("first/words",))
    later = replace(second, topics=(replace(second.topics[0], requires=("first/renamed",)),))
    roadmap = replace(whole.roadmap, areas=(replace(first, topics=(moved, first.topics[1])), later))
    pusher.push(replace(whole, areas=(later,), roadmap=roadmap, exercises={}, projects=()))
    topics = workspace.rows("Orienteer topics")
    assert topics["second/later"]["properties"]["Comes after"]["relation"] == [{"id": topics["first/words"]["id"]}]


def test_a_cut_line_while_an_earlier_version_is_removed_does_no_harm(pusher: Pusher, workspace: Workspace) -> None:
    pusher.push(book())
    real = workspace.delete

    def cut(block: str, asked: dict[str, Any]) -> dict[str, Any]:
        workspace.delete = real  # type: ignore[method-assign]
        real(block, asked)
        raise Refused(503, "service_unavailable", "unwell")

    workspace.delete = cut  # type: ignore[method-assign]
    pushed = pusher.push(with_task("Another task."))
    assert (pushed.made, pushed.changed) == (0, 1)
    (exercise,) = workspace.rows("Orienteer exercises").values()
    assert any("Another task." in str(block) for block in content(workspace, exercise["id"]))


def test_an_awkward_area_is_a_choice_that_notion_takes(pusher: Pusher, workspace: Workspace) -> None:
    whole = book()
    pusher.push(replace(whole, areas=(replace(whole.areas[0], title=f"a, b 🙂 {AWKWARD}"), whole.areas[1])))
    area = workspace.rows("Orienteer topics")["first/words"]["properties"]["Area"]["select"]["name"]
    assert area.startswith('a; b 🙂 "quotes"') and units(area) == 100


def test_a_note_goes_over_and_items_keep_their_numbers(pusher: Pusher, workspace: Workspace) -> None:
    pusher.push(replace(with_task("1. one\n2. two\n\n       x\n\n3. three\n    1. inner"), mine=OWN))
    topic = workspace.rows("Orienteer topics")["first/words"]["id"]
    assert words_of(content(workspace, topic)[0]) == "Read *again*."
    (exercise,) = workspace.rows("Orienteer exercises").values()
    told = [(block["type"], words_of(block)) for block in content(workspace, exercise["id"])][:5]
    assert told == [
        ("numbered_list_item", "one"), ("numbered_list_item", "two"), ("code", "x"), ("paragraph", "3. three"),
        ("bulleted_list_item", "– 1. inner"),
    ]  # fmt: skip


def test_ones_own_progress_ticks_what_is_made(pusher: Pusher, workspace: Workspace) -> None:
    pusher.push(book(mine=OWN))
    assert workspace.rows("Orienteer topics")["first/words"]["properties"]["Done"] == {"checkbox": True}
    assert workspace.rows("Orienteer topics")["first/empty"]["properties"]["Done"] == {"checkbox": False}


def test_no_more_than_three_requests_are_made_in_a_second(pusher: Pusher) -> None:
    times: list[float] = []
    real = Polite._wait_for_turn

    def noted(self: Polite) -> None:
        real(self)
        times.append(pusher.clock.seconds)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Polite, "_wait_for_turn", noted)
        pusher.push(book())
    assert len(times) > 20
    assert all(later - sooner >= 1 / 3 - 1e-9 for sooner, later in pairwise(times))


def test_it_waits_as_long_as_notion_asks(pusher: Pusher, workspace: Workspace) -> None:
    workspace.busy = [429]
    pusher.push(book())
    assert 7.0 in pusher.clock.slept


@pytest.mark.parametrize("seed", range(8))
def test_failures_and_cut_lines_double_nothing_and_lose_nothing(
    pusher: Pusher, workspace: Workspace, seed: int
) -> None:
    chances = random.Random(seed)
    workspace.busy = [chances.choice([*[None] * 30, 429, 500, 503, 0, 0]) for _ in range(200)]
    pusher.push(book())
    workspace.busy = []
    undisturbed = Workspace()
    with standing_in(undisturbed) as address:
        Pusher(undisturbed, address).push(book())
    for title in ("Orienteer topics", "Orienteer exercises", "Orienteer cards", "Orienteer projects"):
        ours, wanted = workspace.rows(title), undisturbed.rows(title)
        assert ours.keys() == wanted.keys()
        for row_id in ours:
            assert workspace.text(ours[row_id], "Orienteer version") == undisturbed.text(
                wanted[row_id], "Orienteer version"
            )
            if undisturbed.blocks[wanted[row_id]["id"]]:
                bare = [[{**block, "id": ""} for block in content(of, page["id"])]
                        for of, page in ((workspace, ours[row_id]), (undisturbed, wanted[row_id]))]  # fmt: skip
                assert bare[0] == bare[1], row_id


def test_a_push_that_was_broken_off_is_gone_on_with(pusher: Pusher, workspace: Workspace) -> None:
    workspace.busy = [None] * 40 + [503] * 400
    with pytest.raises(OrienteerError, match="can't be reached"):
        pusher.push(book())
    workspace.busy = []
    there = len(workspace.pages)
    pushed = pusher.push(book())
    assert there and pushed.made == 6 - there
    assert len(workspace.rows("Orienteer topics")) == 3


def test_a_wrong_token_and_a_page_that_is_not_shared_are_said(pusher: Pusher) -> None:
    with pytest.raises(UsageError, match="doesn't accept the token"):
        pusher.push(book(), token="wrong")
    with pytest.raises(UsageError, match="no such page"):
        pusher.push(book(), page="0" * 32)


def test_five_thousand_lines_of_code_go_over_in_calls_that_are_small_enough(
    pusher: Pusher, workspace: Workspace
) -> None:
    whole = book()
    (section,) = whole.topics[0].sections
    code = "".join(f"x{line} = '🙂' * {line}  # {'שלום ' * 20}\n" for line in range(5000))
    blocks = tuple(replace(section.blocks[1], source=code, output="") for _ in range(3))
    topic = replace(whole.topics[0], sections=(replace(section, blocks=blocks),))
    pusher.push(replace(whole, areas=(replace(whole.areas[0], topics=(topic,)),)))
    page = workspace.rows("Orienteer topics")["first/words"]["id"]
    told = "".join(
        text["text"]["content"] for block in content(workspace, page) if block["type"] == "code"
        for text in block["code"]["rich_text"]
    )  # fmt: skip
    assert told == code.rstrip("\n") * 3


def test_texts_are_cut_between_characters_at_two_thousand_units() -> None:
    text = "🙂" * 1500 + "a"
    pieces = list(parts(text))
    assert "".join(pieces) == text and all(units(piece) <= TEXT_UNITS.most for piece in pieces)
    (only,) = rich((Span("x", code=True, link="topic:a/b"),))
    assert "link" not in only["text"] and only["annotations"] == {"code": True}


def test_the_stand_in_refuses_what_is_over_a_limit(workspace: Workspace) -> None:
    paragraph = {"type": "paragraph", "paragraph": {"rich_text": [{"text": {"content": "x" * 2001}}]}}
    for body in (
        {"children": [paragraph]},
        {"children": [{"type": "divider", "divider": {}}] * 101},
        {"children": [{"type": "a", "a": {"children": [{"type": "b", "b": {"children": [paragraph]}}]}}]},
    ):
        with pytest.raises(Refused):
            workspace.answer("PATCH", f"blocks/{workspace.root}/children", body, {})
    assert CONTAINER not in str(workspace.blocks)
