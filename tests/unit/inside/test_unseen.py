"""The code of what a suite tests isn't read, and everything else about it works. Hooks stay, so each has a process."""

from __future__ import annotations

import subprocess
import sys
from textwrap import dedent

import pytest

BEFORE = '''
import _imp, asyncio, dataclasses, importlib.machinery, inspect, sys
from unittest import mock
from orienteer.inside.tools.unseen import CodeRefused, Subject

TEXT = """
class Shop:
    def sell(self, count):
        if count < 0:
            raise ValueError(count)
        return count

    async def wait(self):
        return 1

    def each(self):
        yield 1
"""
subject = Subject("shop", compile(TEXT, "<subject>", "exec"))
shop = subject.emptied()
subject.fill()
subject.hide()


def mine():
    yield 1


def frame_of(act):
    try:
        act()
    except ValueError as error:
        return error.__traceback__.tb_next.tb_next.tb_frame


def traced():
    sys.settrace(lambda *told: None)


def watched():
    sys.setprofile(lambda *told: None)


class Unlike(str):
    def __eq__(self, other):
        return False

    __hash__ = str.__hash__


def loaded_as(name):
    spec = importlib.machinery.ModuleSpec(name, None, origin=importlib.machinery.__file__)
    return _imp.create_dynamic(spec)


def refilled():
    shop.__dict__["__builtins__"] = {**vars(__builtins__)}
    subject.fill()
    return shop.Shop.sell.__code__

'''
REFUSED = [
    "shop.Shop.sell.__code__",
    "getattr(shop.Shop().sell, '__code__')",
    "subject.fill.__code__",
    "type(mine).__code__.__get__(shop.Shop.sell)",
    "frame_of(lambda: shop.Shop().sell(-1)).f_code",
    "shop.Shop().each().gi_code",
    "shop.Shop().wait().cr_code",
    "__import__('gc').get_referents(shop.Shop.sell)",
    "__import__('gc').get_objects()",
    "__import__('ctypes').string_at(1)",
    "__import__('_testcapi').function_get_code(shop.Shop.sell)",
    "__import__('_xxsubinterpreters').create()",
    "loaded_as(Unlike('_testcapi'))",
    "loaded_as('beside._ctypes')",
    "sys.audit('cpython.PyInterpreterState_New')",
    "traced()",
    "watched()",
    "refilled()",
    "mine.__code__.replace(co_stacksize=9)",
]
WORKS = {
    "shop.Shop().sell(3)": "3",
    "asyncio.run(shop.Shop().wait())": "1",
    "mine.__code__.co_name": "'mine'",
    "list(shop.Shop().each())": "[1]",
    "list(map(inspect.iscoroutinefunction, (shop.Shop.wait, shop.Shop.sell)))": "[True, False]",
    "mock.create_autospec(shop.Shop)().sell(1) is not None": "True",
    "hasattr(mock.MagicMock(spec=shop.Shop()), 'sell')": "True",
    "shop.__doc__": "None",
    "next(mine())": "1",
}


def printed(code: str) -> str:
    """What Python prints after the preparation."""
    done = subprocess.run([sys.executable, "-c", BEFORE + dedent(code)], capture_output=True, text=True, check=False)
    return done.stdout.strip() or done.stderr


@pytest.mark.parametrize("way", REFUSED)
def test_no_way_leads_to_the_code(way: str) -> None:
    assert printed(f"try:\n    print({way})\nexcept CodeRefused as error:\n    print(error)") == (
        "a test can't read the code of what it tests"
    )


@pytest.mark.parametrize("expression", WORKS)
def test_what_a_test_does_with_it_works(expression: str) -> None:
    assert printed(f"print(repr({expression}))") == WORKS[expression]
