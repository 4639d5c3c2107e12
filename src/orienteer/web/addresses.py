"""Where the server listens: which addresses are this machine alone, and by which names it may be asked."""

from __future__ import annotations

import ipaddress
import socket
from typing import Any

from orienteer.errors import UsageError

EVERYWHERE = ("0.0.0.0", "::")
"""Every address that this machine has. Source: RFC 1122, section 3.2.1.3; RFC 4291, section 2.5.2."""

Place = tuple[socket.AddressFamily, tuple[Any, ...]]
"""What a socket is bound to."""


def place_of(host: str, port: int) -> Place:
    """The address that a name or an address stands for.

    Raises:
        UsageError: it stands for none.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, proto=socket.IPPROTO_TCP)
    except (OSError, UnicodeError) as error:
        raise UsageError(
            f"“{host}” is no name or address of this machine.",
            remedy="Leave --host and ORIENTEER_HOST out for loopback.",
        ) from error
    family, _, _, _, address = found[0]
    return family, address


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach it.

    >>> [is_loopback(host) for host in ("127.0.0.1", "::1", "0.0.0.0")]
    [True, True, False]
    """
    _, address = place_of(host, 0)
    return ipaddress.ip_address(str(address[0]).partition("%")[0]).is_loopback


def names_of(host: str) -> tuple[str, ...]:
    """The names by which a server that listens there may be asked, besides those of loopback and its own address."""
    return (socket.gethostname().lower(),) if host in EVERYWHERE else (in_address(host).lower(),)


def in_address(host: str) -> str:
    """The host as it stands in an address.

    >>> in_address("::1"), in_address("127.0.0.1")
    ('[::1]', '127.0.0.1')
    """
    return f"[{host}]" if ":" in host else host
