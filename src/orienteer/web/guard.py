"""The guard of the port: whoever may send code here may run it as the person at this machine.

Every request needs a Host that is this server's own (a name that somebody else bound to its address is refused), an
Origin that is ours where there is one, and the token: in the address that is opened first, in a cookie after that, or
as a bearer. Source: so does the Jupyter server.
"""

from __future__ import annotations

import hmac
import html
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qsl, urlencode

from starlette.types import ASGIApp, Receive, Scope, Send

from orienteer.settings import cookie_name
from orienteer.web.addresses import in_address
from orienteer.web.answers import send_error, send_page

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")

_FOREIGN_SITES = (b"cross-site", b"same-site")
"""Another port of this machine counts as the same site. Source: Fetch Metadata Request Headers, section 2.4."""

_NOT_OURS = "Orienteer answers only at the address that it printed, and only who holds its key."


class Guard:
    """Lets through what comes from the person at this machine.

    Args:
        app: what is guarded.
        token: the secret.
        port: the one that is served; None where the server's own is to be taken.
        names: by which it may be asked, besides those of loopback and the address that a request came to.
    """

    def __init__(self, app: ASGIApp, *, token: str, port: int | None = None, names: tuple[str, ...] = ()) -> None:
        self.app = app
        self._token = token.encode()
        self._port = port
        self._names = (*LOOPBACK, *names)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
            return
        if scope["type"] != "http":
            await receive()
            await send({"type": "websocket.close", "code": 1008})
            return
        headers: dict[bytes, bytes] = dict(scope["headers"])
        port = self._port if self._port is not None else scope["server"][1]
        names = (*self._names, in_address(scope["server"][0]))
        if not _is_ours(scope, headers, [name.encode() for name in names], port):
            await send_error(send, 403, _NOT_OURS, "", "", "Open the address that `orienteer` printed in the terminal.")
        elif b"token=" in scope["query_string"] and not scope["path"].startswith("/api/"):
            await self._let_in(scope, port, send)
        elif self._knows(headers, port):
            await self.app(scope, receive, send)
        elif scope["path"].startswith("/api/"):
            what = "This page has lost its key to Orienteer."
            remedy = "Run `orienteer` again and open the address that it prints."
            await send_error(send, 401, what, "What you typed is still here.", "", remedy)
        else:
            await send_page(send, 401, "Orienteer is locked", _LOCKED)

    async def _let_in(self, scope: Scope, port: int, send: Send) -> None:
        """Turn the token of the address into a cookie, so that it stays in no history."""
        asked = parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)
        given = next((value for name, value in asked if name == "token"), "")
        if not hmac.compare_digest(given.encode(), self._token):
            await send_page(send, 403, "Orienteer is locked", _LOCKED)
            return
        rest = urlencode([(name, value) for name, value in asked if name != "token"])
        # never two slashes at the start: a browser would read a host there
        place = "/" + scope["raw_path"].decode("latin-1").lstrip("/") + (f"?{rest}" if rest else "")
        cookie = f"{cookie_name(port)}={self._token.decode()}; Path=/; HttpOnly; SameSite=Strict"
        headers = [(b"location", place.encode()), (b"set-cookie", cookie.encode()), (b"cache-control", b"no-store")]
        await send({"type": "http.response.start", "status": 303, "headers": [*headers, (b"content-length", b"0")]})
        await send({"type": "http.response.body", "body": b""})

    def _knows(self, headers: dict[bytes, bytes], port: int) -> bool:
        bearer = headers.get(b"authorization", b"")
        if bearer[:7].lower() == b"bearer " and hmac.compare_digest(bearer[7:], self._token):
            return True
        return hmac.compare_digest(_cookie(headers, cookie_name(port)), self._token)


def _is_ours(scope: Scope, headers: dict[bytes, bytes], names: list[bytes], port: int) -> bool:
    hosts = [b"%s:%d" % (name, port) for name in names]
    if port == 80:
        hosts += names
    if headers.get(b"host", b"") not in hosts:
        return False
    origin = headers.get(b"origin")
    if origin is not None and origin not in [b"http://" + host for host in hosts]:
        return False
    if headers.get(b"sec-fetch-site") in _FOREIGN_SITES:
        return bool(scope["method"] == "GET" and headers.get(b"sec-fetch-mode") == b"navigate")
    return True


def _cookie(headers: dict[bytes, bytes], name: str) -> bytes:
    try:
        jar = SimpleCookie(headers.get(b"cookie", b"").decode("latin-1"))
    except CookieError:
        return b""
    return jar[name].value.encode("latin-1") if name in jar else b""


_LOCKED = f"""<h1>Orienteer is locked</h1>
<p>{html.escape(_NOT_OURS)}</p>
<p>Open the address that <code>orienteer</code> printed in the terminal: it holds the key. Where it has scrolled away,
run <code>orienteer</code> again.</p>"""
