"""A stand-in for Notion's API on loopback: it keeps pages and blocks, enforces the limits, and can be unwell.

What it enforces is what `limits.py` states, with the sources that stand there.
"""

from __future__ import annotations

import json
import re
import threading
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from orienteer.exports.notion_push import limits
from orienteer.exports.notion_push.texts import units

BOT = {"object": "user", "id": "the integration"}


class Refused(Exception):
    """A request that Notion would refuse."""

    def __init__(self, status: int, code: str, message: str, **headers: str) -> None:
        super().__init__(message)
        self.status, self.code, self.message, self.headers = status, code, message, headers


class Workspace:
    """What is kept, and how unwell it is.

    Args:
        root: the page that is shared with the integration.
    """

    def __init__(self) -> None:
        self.root = uuid.uuid4().hex
        self.blocks: dict[str, list[dict[str, Any]]] = {self.root: []}
        self.databases: dict[str, dict[str, Any]] = {}
        self.sources: dict[str, dict[str, Any]] = {}
        self.pages: dict[str, dict[str, Any]] = {}
        self.asked: list[tuple[str, str]] = []
        self.busy: list[int | None] = []
        """How the next requests are answered: 429, 500, 503; 0 carries it out and cuts the line; None is well."""

    # ---- what is asked ---------------------------------------------------------------------------------------------

    def answer(self, method: str, path: str, body: dict[str, Any], query: dict[str, str]) -> dict[str, Any]:
        """What Notion would answer."""
        self.judge(body)
        for verb, pattern, act in (
            ("GET", r"blocks/(\w+)/children", self.children),
            ("PATCH", r"blocks/(\w+)/children", self.append),
            ("DELETE", r"blocks/(\w+)", self.delete),
            ("PATCH", r"blocks/(\w+)", self.change_block),
            ("POST", r"databases", self.make_database),
            ("GET", r"databases/(\w+)", self.database),
            ("GET", r"data_sources/(\w+)", self.source),
            ("PATCH", r"data_sources/(\w+)", self.change_source),
            ("POST", r"data_sources/(\w+)/query", self.query),
            ("POST", r"pages", self.make_page),
            ("PATCH", r"pages/(\w+)", self.change_page),
        ):
            found = re.fullmatch(pattern, path)
            if verb == method and found:
                return act(*found.groups(), {**query, **body})
        raise Refused(400, "invalid_request_url", f"no such path: {method} {path}")

    def children(self, block: str, asked: dict[str, Any]) -> dict[str, Any]:
        return self.listed(self.there(self.blocks, block), asked)

    def append(self, block: str, asked: dict[str, Any]) -> dict[str, Any]:
        held = self.there(self.blocks, block)
        return {"results": [self.keep(child, held) for child in asked["children"]]}

    def keep(self, child: dict[str, Any], held: list[dict[str, Any]]) -> dict[str, Any]:
        inner = dict(child[child["type"]])
        below = inner.pop("children", [])
        kept = {**child, child["type"]: inner, "id": uuid.uuid4().hex, "has_children": bool(below), "created_by": BOT}
        self.blocks[kept["id"]] = []
        for each in below:
            self.keep(each, self.blocks[kept["id"]])
        held.append(kept)
        return kept

    def delete(self, block: str, asked: dict[str, Any]) -> dict[str, Any]:
        if all(each["id"] != block for held in self.blocks.values() for each in held):
            raise Refused(400, "validation_error", "Can't edit block that is archived.")
        for held in self.blocks.values():
            held[:] = [each for each in held if each["id"] != block]
        return {"id": block, "archived": True}

    def change_block(self, block: str, asked: dict[str, Any]) -> dict[str, Any]:
        (told,) = [each for held in self.blocks.values() for each in held if each["id"] == block]
        told[told["type"]] |= asked[told["type"]]
        return told

    def make_database(self, asked: dict[str, Any]) -> dict[str, Any]:
        held = self.there(self.blocks, asked["parent"]["page_id"])
        database, source = uuid.uuid4().hex, uuid.uuid4().hex
        title = "".join(text["text"]["content"] for text in asked["title"])
        self.sources[source] = {"id": source, "properties": dict(asked["initial_data_source"]["properties"])}
        self.databases[database] = {
            "id": database,
            "description": asked["description"],
            "data_sources": [{"id": source, "name": title}],
        }
        held.append({"id": database, "type": "child_database", "child_database": {"title": title}})
        return self.databases[database]

    def database(self, database: str, asked: dict[str, Any]) -> dict[str, Any]:
        return self.there(self.databases, database)

    def source(self, source: str, asked: dict[str, Any]) -> dict[str, Any]:
        return self.there(self.sources, source)

    def change_source(self, source: str, asked: dict[str, Any]) -> dict[str, Any]:
        told = self.there(self.sources, source)
        for name, kind in asked["properties"].items():
            if "relation" in kind:
                self.there(self.sources, kind["relation"]["data_source_id"])
            told["properties"][name] = kind
        return told

    def query(self, source: str, asked: dict[str, Any]) -> dict[str, Any]:
        self.there(self.sources, source)
        pages = [page for page in self.pages.values() if page["parent"]["data_source_id"] == source]
        wanted = asked.get("filter")
        if wanted:
            text = wanted["rich_text"]["equals"]
            pages = [page for page in pages if self.text(page, wanted["property"]) == text]
        return self.listed(pages, asked)

    def make_page(self, asked: dict[str, Any]) -> dict[str, Any]:
        source = self.there(self.sources, asked["parent"]["data_source_id"])
        self.known(asked["properties"], source)
        page = {"id": uuid.uuid4().hex, "parent": asked["parent"], "properties": dict(asked["properties"])}
        self.pages[page["id"]] = page
        self.blocks[page["id"]] = []
        return page

    def change_page(self, page: str, asked: dict[str, Any]) -> dict[str, Any]:
        told = self.there(self.pages, page)
        self.known(asked["properties"], self.sources[told["parent"]["data_source_id"]])
        told["properties"] |= asked["properties"]
        return told

    # ---- what is enforced ------------------------------------------------------------------------------------------

    def judge(self, body: dict[str, Any]) -> None:
        """Refuse what is over a limit."""
        if len(json.dumps(body).encode()) > limits.PAYLOAD_BYTES.most:
            raise Refused(413, "validation_error", "payload too large")
        self.judge_texts(body)
        children = body.get("children", [])
        if self.depth(children) > limits.NESTING.most:
            raise Refused(400, "validation_error", "body.children is nested too deeply")
        if self.count(children) > limits.BLOCKS_A_REQUEST.most:
            raise Refused(400, "validation_error", "too many blocks")

    def judge_texts(self, value: Any, name: str = "") -> None:
        if isinstance(value, dict):
            for inner_name, inner in value.items():
                self.judge_texts(inner, inner_name)
        elif isinstance(value, list):
            most = {
                "children": limits.BLOCKS_A_CALL,
                "rich_text": limits.RICH_TEXTS,
                "description": limits.RICH_TEXTS,
                "title": limits.RICH_TEXTS,
                "relation": limits.RELATED_PAGES,
                "multi_select": limits.CHOICES,
            }.get(name)
            if most and len(value) > most.most:
                raise Refused(400, "validation_error", f"body.{name}.length should be ≤ {most.most}")
            for inner in value:
                self.judge_texts(inner, name)
        elif isinstance(value, str):
            most = {"content": limits.TEXT_UNITS, "url": limits.ADDRESS_UNITS}.get(name)
            if most and units(value) > most.most:
                raise Refused(400, "validation_error", f"body.{name}.length should be ≤ {most.most}")

    def depth(self, children: list[dict[str, Any]]) -> int:
        return 1 + max((self.depth(each[each["type"]].get("children", [])) for each in children), default=-1) + 0

    def count(self, children: list[dict[str, Any]]) -> int:
        return sum(1 + self.count(each[each["type"]].get("children", [])) for each in children)

    def known(self, properties: dict[str, Any], source: dict[str, Any]) -> None:
        for name, value in properties.items():
            if name not in source["properties"]:
                raise Refused(400, "validation_error", f"{name} is not a property that exists.")
            for choice in (value.get("select") or {}, *value.get("multi_select", [])):
                if "," in choice.get("name", ""):
                    raise Refused(400, "validation_error", "a select option can't hold a comma")
                if units(choice.get("name", "")) > limits.CHOICE_UNITS.most:
                    raise Refused(400, "validation_error", "name.length should be ≤ 100")
            for related in value.get("relation", []):
                self.there(self.pages, related["id"])

    def there(self, held: dict[str, Any], name: str) -> Any:
        if name not in held:
            raise Refused(404, "object_not_found", f"Could not find {name}.")
        return held[name]

    @staticmethod
    def listed(results: list[dict[str, Any]], asked: dict[str, Any]) -> dict[str, Any]:
        size = int(asked.get("page_size", 100))
        if size > limits.PAGE_SIZE.most:
            raise Refused(400, "validation_error", "page_size should be ≤ 100")
        start = int(asked.get("start_cursor", 0))
        more = start + size < len(results)
        return {
            "results": results[start : start + size],
            "has_more": more,
            "next_cursor": str(start + size) if more else None,
        }

    # ---- what a test looks at --------------------------------------------------------------------------------------

    @staticmethod
    def text(page: dict[str, Any], name: str) -> str:
        """The words of a property."""
        held = page["properties"].get(name, {})
        texts = held.get("rich_text") or held.get("title") or []
        return "".join(text["text"]["content"] for text in texts)

    def rows(self, title: str) -> dict[str, dict[str, Any]]:
        """Orienteer's id → page, of a database by its title."""
        (source,) = [each["data_sources"][0]["id"] for each in self.databases.values()
                     if each["data_sources"][0]["name"] == title]  # fmt: skip
        pages = [page for page in self.pages.values() if page["parent"]["data_source_id"] == source]
        ids = [self.text(page, "Orienteer id") for page in pages]
        assert len(set(ids)) == len(ids), "a row is there twice"
        return dict(zip(ids, pages, strict=True))


@contextmanager
def standing_in(workspace: Workspace) -> Iterator[str]:
    """Serve a workspace; yields the address."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        wbufsize = -1  # an answer in one piece: two small ones wait for each other's receipt

        def handle_any(self) -> None:
            length = int(self.headers.get("Content-Length") or 0)
            body = json.loads(self.rfile.read(length) or b"{}")
            path, _, asked = self.path.removeprefix("/v1/").partition("?")
            query = dict(part.split("=", 1) for part in asked.split("&") if part)
            workspace.asked.append((self.command, path))
            unwell = workspace.busy.pop(0) if workspace.busy else None
            try:
                if self.headers.get("Authorization") != "Bearer right":
                    raise Refused(401, "unauthorized", "API token is invalid.")
                if unwell == 429:
                    raise Refused(429, "rate_limited", "slow down", **{"Retry-After": "7"})
                if unwell:
                    code = "internal_server_error" if unwell == 500 else "service_unavailable"
                    raise Refused(unwell, code, "unwell")
                told, status, headers = workspace.answer(self.command, path, body, query), 200, {}
            except Refused as refused:
                status, headers = refused.status, refused.headers
                told = {"object": "error", "status": status, "code": refused.code, "message": refused.message}
            if unwell == 0:
                self.close_connection = True
                self.connection.close()
                return
            data = json.dumps(told).encode()
            self.send_response(status)
            for name, value in {
                **headers,
                "Content-Type": "application/json",
                "Content-Length": str(len(data)),
            }.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(data)
            self.wfile.flush()

        do_GET = do_POST = do_PATCH = do_DELETE = handle_any

        def log_message(self, *_: Any) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.handle_error = lambda *_: None  # type: ignore[method-assign]  # a cut line is meant
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
