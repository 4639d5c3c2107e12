"""A network namespace with nothing in it but loopback."""

from __future__ import annotations

import fcntl
import socket
import struct

from orienteer.sandbox.jail.calls import CLONE_NEWNET, unshare

SIOCSIFFLAGS = 0x8914
IFF_UP, IFF_RUNNING = 1, 64
"""Source: linux/sockios.h, linux/if.h."""


def enter_empty_network() -> None:
    """Leave the network for a new one, where this process can reach itself and nobody else.

    Raises:
        OSError: the kernel refused it.
    """
    unshare(CLONE_NEWNET)
    bring_loopback_up()


def bring_loopback_up() -> None:
    """Let this network namespace reach itself."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking:
        fcntl.ioctl(asking, SIOCSIFFLAGS, struct.pack("16sh22x", b"lo", IFF_UP | IFF_RUNNING))
