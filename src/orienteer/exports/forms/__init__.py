"""The forms that there are: every folder here has a `FORM` in its `form.py`. To add one is to add a folder."""

from __future__ import annotations

import importlib
import pkgutil
from typing import TYPE_CHECKING

from orienteer.errors import NotFound

if TYPE_CHECKING:
    from orienteer.exports.form import Form


def form_names() -> list[str]:
    """The names, without importing what makes them."""
    return sorted(found.name.replace("_", "-") for found in pkgutil.iter_modules(__path__) if found.ispkg)


def form_called(name: str) -> Form:
    """A form by its name.

    Raises:
        NotFound: there is none such.
    """
    if name not in form_names():
        raise NotFound(f"There is no form called {name}.", remedy=f"There are {', '.join(form_names())}.")
    form: Form = importlib.import_module(f"{__name__}.{name.replace('-', '_')}.form").FORM
    return form


def all_forms() -> list[Form]:
    """The forms, by name."""
    return [form_called(name) for name in form_names()]
