"""Looking at where Orienteer writes and listens: disks and its port."""

from __future__ import annotations

import errno
import shutil
import socket
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from orienteer.cli.finding import Finding
from orienteer.cli.running import announced

if TYPE_CHECKING:
    from orienteer.bootstrap import Workshop

LEAST_FREE_BYTES = 500_000_000
"""With less, a database or an environment may not fit."""

LEAST_WORKING_BYTES = 100_000_000
"""What children's working folders may take together for a moment, with room to spare."""

MEANS = {
    "data": "What you write may not be kept. Make room, or set ORIENTEER_DATA to another disk.",
    "environments": "What exercises import can't be fetched. Make room, or set ORIENTEER_ENVIRONMENTS to another disk.",
    "cache": "Exercises are prepared again each time. Make room, or set ORIENTEER_CACHE to another disk.",
    "working folders": "Programs that write files may fail. Make room, or set TMPDIR to another disk.",
}
"""Place → what too little room means for the learner, and how it is mended."""

REFUSED = {
    errno.EADDRINUSE: (
        "is in use by another program", "orienteer serve --port 0 takes any free one; ORIENTEER_PORT sets another."
    ),
    errno.EACCES: (
        "may not be listened on by you", "Set ORIENTEER_PORT to one from 1024 on; those below are the system's."
    ),
    errno.EADDRNOTAVAIL: (
        "is asked for at an address that this machine hasn't", "Set ORIENTEER_HOST to one of its own."
    ),
}  # fmt: skip
"""Why a port can't be listened on → what is said, and how it is mended. Source: bind(2), ip(7)."""


def look_at_disk(shop: Workshop) -> tuple[Finding, Any]:
    """How much room there is wherever Orienteer writes."""
    places = {
        "data": (shop.settings.data_folder, LEAST_FREE_BYTES),
        "environments": (shop.settings.environments_folder, LEAST_FREE_BYTES),
        "cache": (shop.settings.cache_path.parent, LEAST_WORKING_BYTES),
        "working folders": (Path(tempfile.gettempdir()), LEAST_WORKING_BYTES),
    }
    facts = {
        name: {"folder": str(folder), "free_bytes": free_bytes(folder), "least_bytes": least}
        for name, (folder, least) in places.items()
    }
    return told_of_disk(facts), facts


def told_of_disk(facts: dict[str, dict[str, Any]]) -> Finding:
    """The finding for these places: the least room among them, and each that has too little."""
    short = {name: fact for name, fact in facts.items() if fact["free_bytes"] < fact["least_bytes"]}
    more = tuple(
        f"{fact['free_bytes'] / 1e6:.0f} MB for {name} ({fact['folder']}): {MEANS[name]}"
        for name, fact in short.items()
    )
    least = min(fact["free_bytes"] for fact in facts.values())
    return Finding("Disk", f"{least / 1e9:.1f} GB free", not short, more)


def free_bytes(folder: Path) -> int:
    """Room on the disk of a folder, which needn't be there yet."""
    while not folder.exists():
        folder = folder.parent
    return shutil.disk_usage(folder).free


def look_at_port(shop: Workshop) -> tuple[Finding, Any]:
    """Whether the page's port can be listened on, or is listened on by us."""
    host, port = shop.settings.host, shop.settings.port
    server = announced(shop.settings.data_folder)
    ours = server is not None and server.port == port
    refused = 0 if ours else why_refused(host, port)
    says, mend = REFUSED.get(refused, (f"can't be listened on: {errno.errorcode.get(refused, 'no such host')}", ""))
    free = not ours and not refused
    more = (f"The page can't be served there. {mend}".rstrip(),) if refused else ()
    finding = Finding("Port", f"{port} {says if refused else 'is ours' if ours else 'is free'}", not refused, more)
    return finding, {"host": host, "port": port, "free": free, "ours": ours}


def why_refused(host: str, port: int) -> int:
    """The number of the error with which the machine refuses to have a port listened on; 0 where it doesn't."""
    try:
        (family, kind, protocol, _, address), *_ = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        with socket.socket(family, kind, protocol) as trying:
            trying.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # one that was left a moment ago is free
            trying.bind(address)
    except socket.gaierror:
        return errno.EADDRNOTAVAIL
    except OSError as error:
        return error.errno or errno.EIO
    return 0
