"""Pushing a book into a page of a workspace."""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from orienteer.errors import OrienteerError
from orienteer.exports.book import Book
from orienteer.exports.form import Tell
from orienteer.exports.notion_push.blocks import Block, words_of
from orienteer.exports.notion_push.limits import BLOCKS_A_CALL, PAGE_SIZE, PAYLOAD_BYTES, RELATED_PAGES
from orienteer.exports.notion_push.politeness import FIRST_WAIT_SECONDS, TRIES, LineCut, Polite
from orienteer.exports.notion_push.tables import DONE, ID, TABLES, VERSION, Row, TableOf, renamed, rows_of
from orienteer.exports.notion_push.texts import rich_plain

CONTAINER = "From Orienteer"
"""The block of a row's page that holds what is ours. The rest of the page is the owner's and stays."""
KEPT = "Your words, from an earlier version"
"""What such a block is called once it holds nothing but what its owner has put into it."""
ROOM_BYTES = PAYLOAD_BYTES.most - 10_000
"""For blocks, beside what goes around them."""


@dataclass(frozen=True, slots=True)
class Known:
    """A row that is there: its page, and the version that was written whole."""

    page: str
    version: str


@dataclass(slots=True)
class Pushed:
    """What a push did: how many rows it made, changed and left."""

    new: set[str] = field(default_factory=set)
    edited: set[str] = field(default_factory=set)
    same: set[str] = field(default_factory=set)
    pages: dict[str, str] = field(default_factory=dict)
    """Row's id → its page's id."""

    @property
    def made(self) -> int:
        """Rows that weren't there."""
        return len(self.new)

    @property
    def changed(self) -> int:
        """Rows that were there and were another."""
        return len(self.edited - self.new)

    @property
    def left(self) -> int:
        """Rows that were there as they should be."""
        return len(self.same)


def push(book: Book, parent: str, polite: Polite, tell: Tell, *, sleep: Callable[[float], None]) -> Pushed:
    """Make and update everything under a page. Whatever ends it, the next push goes on from there.

    Args:
        parent: id of the page that the databases stand on.

    Raises:
        UsageError: the token or the page isn't right.
        OrienteerError: Notion refuses, or can't be reached for long.
    """
    return _Push(polite, sleep).everything(book, parent, tell)


class _Push:
    def __init__(self, polite: Polite, sleep: Callable[[float], None]) -> None:
        self.polite = polite
        self.sleep = sleep
        self.done = Pushed()

    def everything(self, book: Book, parent: str, tell: Tell) -> Pushed:
        sources = self.databases(parent)
        known = {name: self.known(source) for name, source in sources.items()}
        for found in known.values():
            self.done.pages |= {row_id: row.page for row_id, row in found.items()}
        there = renamed(book, {row_id: row.page for row_id, row in known["topics"].items()})
        self.done.pages |= there
        rows = {table.name: rows_of(table, book, there) for table in TABLES}
        work = [(table, row) for table in TABLES for row in rows[table.name]]
        for done, (table, row) in enumerate(work):
            tell(done, len(work), f"Pushing {table.name}")
            self.insisting(lambda row=row, table=table: self.row(row, sources[table.name], known[table.name]))  # type: ignore[misc]
        for table, row in work:
            self.insisting(lambda row=row, table=table: self.related(row, known[table.name]))  # type: ignore[misc]
        return self.done

    def insisting(self, act: Callable[[], None]) -> None:
        """Do something that may be cut off in the middle; it looks at what is there before it writes."""
        for attempt in range(TRIES):
            try:
                act()
                return
            except LineCut:
                self.sleep(FIRST_WAIT_SECONDS * 2**attempt)
        raise OrienteerError("Notion can't be reached.", remedy="Push again later; it goes on where it ended.")

    # ---- databases -------------------------------------------------------------------------------------------------

    def databases(self, parent: str) -> dict[str, str]:
        """Table's name → its data source, made where it isn't there; then its relations."""
        sources: dict[str, str] = {}
        for table in TABLES:
            self.insisting(lambda table=table: sources.__setitem__(table.name, self.database(table, parent)))  # type: ignore[misc]
        for table in TABLES:
            self.insisting(lambda table=table: self.properties(table, sources))  # type: ignore[misc]
        return sources

    def database(self, table: TableOf, parent: str) -> str:
        """Its data source. It is known by its title, or by its description where the owner has given it another."""
        there = [block for block in self.children(parent) if block["type"] == "child_database"]
        there.sort(key=lambda block: block["child_database"]["title"] != table.title)
        for block in there:
            found = self.polite.ask("GET", f"databases/{block['id']}")
            titled = block["child_database"]["title"] == table.title
            if titled or plain_of(found.get("description", [])) == table.mark:
                return str(found["data_sources"][0]["id"])
        made = self.polite.ask(
            "POST",
            "databases",
            {
                "parent": {"type": "page_id", "page_id": parent},
                "title": rich_plain(table.title),
                "description": rich_plain(table.mark),
                "initial_data_source": {"properties": table.properties},
            },
        )
        return str(made["data_sources"][0]["id"])

    def properties(self, table: TableOf, sources: dict[str, str]) -> None:
        """Add the properties that are missing; the owner may have added others, and renamed none of ours."""
        wanted = dict(table.properties)
        for name, target in table.relations.items():
            wanted[name] = {"relation": {"data_source_id": sources[target], "single_property": {}}}
        there = self.polite.ask("GET", f"data_sources/{sources[table.name]}")["properties"]
        missing = {name: kind for name, kind in wanted.items() if name not in there}
        if missing:
            self.polite.ask("PATCH", f"data_sources/{sources[table.name]}", {"properties": missing})

    def known(self, source: str) -> dict[str, Known]:
        """Row's id → what is there of it."""
        found: dict[str, Known] = {}
        for page in self.pages(source):
            row_id = _text_of(page, ID)
            if row_id and row_id not in found:
                found[row_id] = Known(page["id"], _text_of(page, VERSION))
        return found

    # ---- rows ------------------------------------------------------------------------------------------------------

    def row(self, row: Row, source: str, known: dict[str, Known]) -> None:
        names = (row.id, *row.former)
        there = next((known[name] for name in names if name in known), None) or self.looked_up(row.id, source)
        if there is None:
            properties = {**row.properties, ID: {"rich_text": rich_plain(row.id)}, DONE: {"checkbox": row.done}}
            parent = {"type": "data_source_id", "data_source_id": source}
            page = self.polite.ask("POST", "pages", {"parent": parent, "properties": properties})
            known[row.id] = Known(page["id"], "")
            self.done.new.add(row.id)
        elif there.version == row.version:
            known[row.id] = there
            self.done.same.add(row.id)
            self.done.pages[row.id] = there.page
            return
        else:
            known[row.id] = there
            properties = {**row.properties, ID: {"rich_text": rich_plain(row.id)}}
            self.polite.ask("PATCH", f"pages/{there.page}", {"properties": properties})
            self.done.edited.add(row.id)
        self.done.pages[row.id] = known[row.id].page
        self.content(known[row.id].page, row.blocks)

    def looked_up(self, row_id: str, source: str) -> Known | None:
        """A row that was made in a request whose answer never came."""
        wanted = {"property": ID, "rich_text": {"equals": row_id}}
        for page in self.pages(source, filter=wanted):
            return Known(page["id"], _text_of(page, VERSION))
        return None

    def related(self, row: Row, known: dict[str, Known]) -> None:
        """Write the relations, and with them that the row is whole."""
        there = known[row.id]
        if there.version == row.version:
            return
        properties: dict[str, Any] = {VERSION: {"rich_text": rich_plain(row.version)}}
        for name, targets in row.relations.items():
            pages = [{"id": self.done.pages[target]} for target in targets if target in self.done.pages]
            properties[name] = {"relation": pages[: RELATED_PAGES.most]}
        self.polite.ask("PATCH", f"pages/{there.page}", {"properties": properties})
        known[row.id] = Known(there.page, row.version)

    def content(self, page: str, blocks: Sequence[Block]) -> None:
        """Replace what is ours on a page; boxes that the owner ticked stay ticked, and what they wrote stays."""
        ours = [(block, self.children(block["id"])) for block in self.children(page) if _is_container(block)]
        ticked: set[str] = set()
        for _, inside in ours:
            ticked |= {words_of(each) for each in inside if each["type"] == "to_do" and each["to_do"]["checked"]}
        if blocks:
            heading = {"rich_text": rich_plain(CONTAINER), "is_toggleable": True}
            container = {"object": "block", "type": "heading_1", "heading_1": heading}
            answer = self.polite.ask("PATCH", f"blocks/{page}/children", {"children": [container]})
            target = answer["results"][-1]["id"]
            for part in in_calls([_ticked(block, ticked) for block in blocks]):
                self.polite.ask("PATCH", f"blocks/{target}/children", {"children": part})
        for container, inside in ours:
            self.taken_away(container, inside, page)

    def taken_away(self, container: Block, inside: Sequence[Block], page: str) -> None:
        """Remove an earlier version, but for what the owner has put into it."""
        if not any(_is_owners(block, container) for block in inside):
            self.removed(container["id"], page)
            return
        for block in inside:
            if not _is_owners(block, container):
                self.removed(block["id"], container["id"])
        self.polite.ask("PATCH", f"blocks/{container['id']}", {"heading_1": {"rich_text": rich_plain(KEPT)}})

    def removed(self, block: str, below: str) -> None:
        """Remove a block; where the line was cut, see whether it is gone already."""
        for attempt in range(TRIES):
            try:
                self.polite.ask("DELETE", f"blocks/{block}")
                return
            except LineCut:
                self.sleep(FIRST_WAIT_SECONDS * 2**attempt)
                if all(each["id"] != block for each in self.children(below)):
                    return
        raise LineCut(f"The block {block} can't be removed.")

    # ---- lists -----------------------------------------------------------------------------------------------------

    def children(self, block: str) -> list[Block]:
        return list(self.listed(lambda start: self.polite.ask("GET", f"blocks/{block}/children", **start)))

    def pages(self, source: str, **body: Any) -> Iterator[dict[str, Any]]:
        return self.listed(lambda start: self.polite.ask("POST", f"data_sources/{source}/query", {**body, **start}))

    @staticmethod
    def listed(ask: Callable[[dict[str, Any]], Any]) -> Iterator[dict[str, Any]]:
        """Everything of a list that comes in pages."""
        start: dict[str, Any] = {"page_size": PAGE_SIZE.most}
        for _ in itertools.count():
            answer = ask(start)
            yield from answer["results"]
            if not answer["has_more"]:
                return
            start = {"page_size": PAGE_SIZE.most, "start_cursor": answer["next_cursor"]}


def in_calls(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """The blocks in lists that one call may hold, by their number and by their bytes."""
    part: list[Block] = []
    size = 0
    for block in blocks:
        length = len(json.dumps(block)) + 2
        if part and (len(part) == BLOCKS_A_CALL.most or size + length > ROOM_BYTES):
            yield part
            part, size = [], 0
        part.append(block)
        size += length
    if part:
        yield part


def _text_of(page: dict[str, Any], name: str) -> str:
    return plain_of(page["properties"].get(name, {}).get("rich_text", []))


def plain_of(texts: Sequence[dict[str, Any]]) -> str:
    """The words of a rich text, as the API gives it back."""
    return "".join(text.get("plain_text", text.get("text", {}).get("content", "")) for text in texts)


def _is_container(block: Block) -> bool:
    return block["type"] == "heading_1" and words_of(block) == CONTAINER


def _is_owners(block: Block, container: Block) -> bool:
    """Whether somebody else than who made the container has put it there, or something below it."""
    return block.get("created_by") != container.get("created_by") or bool(block.get("has_children"))


def _ticked(block: Block, ticked: set[str]) -> Block:
    if block["type"] == "to_do" and words_of(block) in ticked:
        return {**block, "to_do": {**block["to_do"], "checked": True}}
    return block
