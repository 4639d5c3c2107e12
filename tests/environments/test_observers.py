"""What observers write down of values that libraries made, in the environments that hold them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from orienteer.grading.runner import Limits, Trial
from orienteer.grading.submission import Submission
from orienteer.sandbox.native import NativeRunner
from tests.runners import native_runner

LIMITS = Limits(cpu_seconds=60.0, wall_seconds=180.0, total_seconds=180.0, memory_bytes=4 * 1024**3)
"""Importing PyTorch takes seconds."""


@pytest.fixture(scope="module")
def runner() -> Iterator[NativeRunner]:
    with native_runner() as native:
        yield native


def written(runner: NativeRunner, environment: str, source: str, code: str) -> Any:
    trial = Trial("snippet", code=code)
    profile = (
        "threads" if environment == "tensorflow" else "numeric"
    )  # TensorFlow starts a thread for each of its pools
    (observation,) = runner.observe(
        Submission.of(source), [trial], environment=environment, profile=profile, limits=LIMITS
    )
    assert observation.outcome == "returned", observation.text
    return observation.judged["value"]


NUMPY = "import numpy as np\n"
PANDAS = "import pandas as pd\n"
PLOT = "import matplotlib.pyplot as plt\nfigure, axes = plt.subplots()\n"

DATA = [
    (NUMPY, "np.array([[1, 2], [3, 4]])", ["array", "int64", [2, 2], ["list", 1, 2, 3, 4]]),
    (NUMPY, "np.float32(0.1)", ["scalar", "float32", ["float", "0.1"]]),
    (NUMPY, "np.float64(0.1)", ["scalar", "float64", ["float", "0.1"]]),
    (NUMPY, "np.array(['a', 'bc'])", ["array", "<U2", [2], ["list", "a", "bc"]]),
    (NUMPY, "np.array([True])", ["array", "bool", [1], ["list", True]]),
    (NUMPY, "np.zeros((200, 200))", ["array", "float64", [200, 200], ["capped", "list"]]),
    (NUMPY, "np.zeros((200, 0, 200))", ["array", "float64", [200, 0, 200], ["capped", "list"]]),
    (NUMPY, "np.ma.zeros((10**9, 0))", ["array", "masked float64", [10**9, 0], ["capped", "list"]]),
    (PANDAS, "pd.DataFrame(columns=range(10**5))", ["capped", "frame"]),
    (NUMPY, "np.array(['2026-01-02'], dtype='datetime64[D]')", ["array", "datetime64[D]", [1], ["list", "2026-01-02"]]),
    (NUMPY, "np.ma.array([1, 2], mask=[False, True])", ["array", "masked int64", [2], ["list", 1, None]]),
    (
        PANDAS,
        "pd.DataFrame({'a': [1, 2], 'b': [0.5, None]})",
        [
            "frame",
            ["index", "int64", None, ["list", 0, 1]],
            ["column", "a", "int64", ["list", 1, 2]],
            ["column", "b", "float64", ["list", ["float", "0.5"], ["float", "nan"]]],
        ],
    ),
    (
        PANDAS,
        "pd.Series([1], index=['x'], name='n')",
        ["series", "int64", "n", ["index", "str", None, ["list", "x"]], ["list", 1]],
    ),
    (
        PANDAS,
        "pd.Series(pd.Categorical(['b'], categories=['a', 'b'], ordered=True)).dtype.name, pd.NaT, pd.NA",
        ["tuple", "category", ["missing", "NaT"], ["missing", "NA"]],
    ),
    (PANDAS, "pd.Timestamp('2026-01-02')", ["scalar", "Timestamp", "2026-01-02 00:00:00"]),
    (PLOT, "axes.plot([1, 2], [3, 4], label='up')[0]", None),
]


@pytest.mark.needs("environment data")
@pytest.mark.parametrize(("source", "code", "tree"), DATA, ids=[code for _, code, _ in DATA])
def test_a_value_is_written_with_its_type_and_all_its_digits(
    source: str, code: str, tree: Any, runner: NativeRunner
) -> None:
    found = written(runner, "data", source, code)
    if tree is None:
        assert found[:2] == ["object", "Line"]
    else:
        assert found == tree


def attributes(tree: Any) -> dict[str, Any]:
    return dict(tree[2:])


@pytest.mark.needs("environment data")
def test_a_figure_is_its_artists(runner: NativeRunner) -> None:
    code = "axes.bar(['a', 'b'], [1, 2])\naxes.scatter([5], [6])\naxes.set(title='T', ylabel='cents')\nfigure"
    figure = attributes(written(runner, "data", PLOT, code))
    (drawn,) = figure["axes"][1:]
    held = attributes(drawn)
    assert (held["title"], held["y_label"], held["ticks"]) == ("T", "cents", ["list", "a", "b"])
    assert [attributes(bar)["height"] for bar in held["bars"][1:]] == [["float", "1.0"], ["float", "2.0"]]
    assert attributes(held["points"][1])["y"] == ["list", ["float", "6.0"]]


@pytest.mark.needs("environment data")
def test_a_fitted_model_is_what_it_was_told_and_what_it_learnt(runner: NativeRunner) -> None:
    source = "from sklearn.linear_model import LinearRegression\n"
    model = written(runner, "data", source, "LinearRegression().fit([[0.0], [1.0]], [1.0, 3.0])")
    held = attributes(model)
    assert model[1] == "LinearRegression"
    assert held["fit_intercept"] is True
    assert float(held["coef_"][3][1][1]) == pytest.approx(2.0)


@pytest.mark.needs("environment data")
def test_a_class_that_only_says_that_it_is_an_array_is_an_object(runner: NativeRunner) -> None:
    source = "class ndarray:\n    __module__ = 'numpy'\n    __class__ = property(lambda self: 1 / 0)\n"
    assert written(runner, "data", source, "ndarray()") == ["object", "ndarray"]


@pytest.mark.needs("environment torch")
def test_a_tensor_is_written_with_its_type_and_shape(runner: NativeRunner) -> None:
    found = written(runner, "torch", "import torch\n", "torch.tensor([[0.1, 2.0]])")
    assert found == ["tensor", "float32", [1, 2], ["list", ["float", "0.1"], ["float", "2.0"]]]


@pytest.mark.needs("environment torch")
def test_a_module_is_its_weights(runner: NativeRunner) -> None:
    code = "layer = torch.nn.Linear(1, 1)\ntorch.nn.init.constant_(layer.weight, 2.0)\nlayer"
    weight = attributes(written(runner, "torch", "import torch\n", code))["weight"]
    assert weight == ["tensor", "float32", [1, 1], ["list", ["float", "2.0"]]]


@pytest.mark.needs("environment transformers")
def test_a_tiny_model_is_made_in_place(runner: NativeRunner) -> None:
    source = "import torch\nfrom transformers import GPT2Config, GPT2Model\n"
    code = (
        "config = GPT2Config(vocab_size=7, n_positions=8, n_embd=4, n_layer=1, n_head=1)\n"
        "list(GPT2Model(config)(torch.tensor([[1, 2, 3]])).last_hidden_state.shape)"
    )
    assert written(runner, "transformers", source, code) == ["list", 1, 3, 4]


@pytest.mark.needs("environment scraping")
def test_a_page_is_read(runner: NativeRunner) -> None:
    source = "from bs4 import BeautifulSoup\nimport requests, selenium\n"
    assert written(runner, "scraping", source, "BeautifulSoup('<p>Hi</p>', 'html.parser').p.text") == "Hi"


@pytest.mark.needs("environment tensorflow")
def test_a_tensor_of_tensorflow_is_written_like_any_other(runner: NativeRunner) -> None:
    found = written(runner, "tensorflow", "import tensorflow as tf\n", "tf.constant([[1.5]])")
    assert found == ["tensor", "float32", [1, 1], ["list", ["float", "1.5"]]]
