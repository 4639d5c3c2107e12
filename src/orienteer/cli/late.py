"""A group whose commands are imported when they are asked for, so that `check` doesn't pay for `serve`."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator, MutableMapping
from typing import Any, ClassVar

import typer
from typer.core import TyperGroup

from orienteer.cli.endings import ended

PARSERS_OWN = (typer.Exit, typer.Abort, typer.TyperException)

SETTINGS: dict[str, Any] = {"help_option_names": ["-h", "--help"]}

Table = dict[str, Any]
"""Name → "module:function", or (help, table) for a group within.

A third part, "module:function:said", names a function of that module which says what the command does, by its name: for
a function that several commands share."""


class LateCommands(MutableMapping[str, Any]):
    """Typer's mapping of a group's commands, each made when it is looked up."""

    def __init__(self, table: Table) -> None:
        self._table = table

    def __getitem__(self, name: str) -> Any:
        entry = self._table[name]
        if isinstance(entry, str):
            return _command(name, entry)
        text, table = entry
        return typer.main.get_command(group(table, name=name, help=text, no_args_is_help=True))

    def __setitem__(self, name: str, command: Any) -> None:
        self._table[name] = command

    def __delitem__(self, name: str) -> None:
        del self._table[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._table)

    def __len__(self) -> int:
        return len(self._table)


class LateGroup(TyperGroup):
    """A group that ends every command through the one table of endings."""

    table: ClassVar[Table] = {}

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.commands = LateCommands(self.table)

    def invoke(self, ctx: Any) -> Any:
        status = ended(lambda: super(LateGroup, self).invoke(ctx), passing=PARSERS_OWN)
        if status:
            raise typer.Exit(status)


def group(table: Table, *, callback: Callable[..., None] | None = None, **options: Any) -> typer.Typer:
    """A typer application over such a table.

    Args:
        callback: what runs before a command, and with `invoke_without_command` instead of one.
        options: typer's own.
    """
    made = typer.Typer(
        cls=type("Group", (LateGroup,), {"table": table}),
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings=SETTINGS,
        add_completion=options.pop("add_completion", False),
        **options,
    )
    made.callback()(callback or _nothing)
    return made


def _nothing() -> None:
    pass


def _command(name: str, place: str) -> Any:
    module, function, *said = place.split(":")
    found = importlib.import_module(module)
    text = getattr(found, said[0])(name) if said else None
    single = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    single.command(name, context_settings=SETTINGS, short_help=text)(getattr(found, function))
    return typer.main.get_command(single)
