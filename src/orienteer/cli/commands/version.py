"""`orienteer --version`."""

from __future__ import annotations

from importlib.metadata import version

import typer


def print_version() -> None:
    """Print the version that is installed."""
    typer.echo(f"orienteer {version('orienteer')}")
