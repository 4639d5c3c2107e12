"""The built front end: its files, an index for deep links, and a page that says so when it hasn't been built."""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import mimetypes
import re
from dataclasses import dataclass
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from orienteer.web.answers import error_body, plain_page

STATIC = Path(__file__).parent / "static"

_COMPRESSIBLE = (".html", ".js", ".mjs", ".css", ".svg", ".json", ".wasm", ".txt", ".map", ".webmanifest")
_PACKINGS = (("br", ".br"), ("gzip", ".gz"))
"""How a file may be packed, the smallest first: as a request names it, and what the file beside it ends with that the
build has packed so."""

_HASHED = re.compile(r"-[\w-]{8,}\.\w+$")
"""Names that change with their content, as the bundler makes them."""

_INLINE_SCRIPT = re.compile(r"<script(?![^>]*\bsrc=)[^>]*>(.*?)</script>", re.DOTALL)

NOT_BUILT = """<h1>The pages haven't been built</h1>
<p>Orienteer is running, and its terminal works. What is missing is the built front end.</p>
<p>Run <code>just frontend</code> in the clone, then load this page again.</p>"""


@dataclass(frozen=True, slots=True)
class Page:
    """A file in memory, as it is and as it is packed, by packing, where that makes it smaller."""

    body: bytes
    packed: dict[str, bytes]
    kind: str
    tag: str
    changed_at: float


class Pages:
    """Serves a folder of built files.

    Args:
        folder: where `index.html` is, or would be.
    """

    def __init__(self, folder: Path = STATIC) -> None:
        self._folder = folder.resolve()
        self._read: dict[Path, Page] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        response = await run_in_threadpool(self._answer, scope)
        await response(scope, receive, send)

    def _answer(self, scope: Scope) -> Response:
        path, headers = scope["path"], dict(scope["headers"])
        if path.startswith("/api/"):
            body = json.dumps(error_body(f"Nothing at {path} answers {scope['method']}."))
            return Response(body, 404, media_type="application/json")
        if scope["method"] not in ("GET", "HEAD"):
            return Response("Only GET is answered here.", 405, {"allow": "GET, HEAD"}, "text/plain")
        found = self._find(path)
        if found is None and Path(path).suffix:
            return Response(f"There is no file {path}.", 404, media_type="text/plain")
        page = self._page(found or self._folder / "index.html")
        if page is None:
            return Response(plain_page("Orienteer", NOT_BUILT), 503, media_type="text/html")
        return _response(page, headers, lasting=found is not None and bool(_HASHED.search(path)))

    def _find(self, path: str) -> Path | None:
        try:
            file = (self._folder / path.lstrip("/")).resolve()
            return file if file.is_relative_to(self._folder) and file.is_file() else None
        except (OSError, ValueError):  # no file can be called that: too long, or with a null byte in it
            return None

    def _page(self, file: Path) -> Page | None:
        try:
            changed_at = file.stat().st_mtime
        except OSError:
            return None
        known = self._read.get(file)
        if known is None or known.changed_at != changed_at:
            known = self._read[file] = _load(file, changed_at)
        return known


def _load(file: Path, changed_at: float) -> Page:
    body = file.read_bytes()
    beside = {name: file.with_name(file.name + ending) for name, ending in _PACKINGS}
    packed = {name: ready_made.read_bytes() for name, ready_made in beside.items() if ready_made.is_file()}
    if "gzip" not in packed and file.suffix in _COMPRESSIBLE:
        packed["gzip"] = gzip.compress(body, 6, mtime=0)
    packed = {name: small for name, small in packed.items() if len(small) < len(body)}
    kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    tag = f'"{hashlib.sha256(body).hexdigest()[:20]}"'
    return Page(body, packed, kind, tag, changed_at)


def _response(page: Page, asked: dict[bytes, bytes], *, lasting: bool) -> Response:
    headers = {
        "etag": page.tag,
        "cache-control": "public, max-age=31536000, immutable" if lasting else "no-cache",
        "vary": "accept-encoding",
        "x-content-type-options": "nosniff",
    }
    if page.kind == "text/html":
        headers["content-security-policy"] = policy(page.body.decode("utf-8", "replace"))
        headers["referrer-policy"] = "no-referrer"
    if asked.get(b"if-none-match") == page.tag.encode():
        return Response(status_code=304, headers=headers)
    body = page.body
    taken = {
        each.partition(b";")[0].strip().decode("latin-1") for each in asked.get(b"accept-encoding", b"").split(b",")
    }
    for packing, _ in _PACKINGS:
        if packing in page.packed and packing in taken:
            body = page.packed[packing]
            headers["content-encoding"] = packing
            break
    return Response(body, headers=headers, media_type=page.kind)


def policy(index: str) -> str:
    """What the page may load: nothing from elsewhere, and of inline scripts only those that are in the built page."""
    scripts = [
        f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"
        for script in _INLINE_SCRIPT.findall(index)
    ]
    return "; ".join(
        [
            "default-src 'self'",
            " ".join(["script-src 'self' 'wasm-unsafe-eval'", *scripts]),
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data:",
            "font-src 'self' data:",
            "worker-src 'self' blob:",
            "frame-ancestors 'none'",
            "base-uri 'none'",
            "form-action 'self'",
        ]
    )
