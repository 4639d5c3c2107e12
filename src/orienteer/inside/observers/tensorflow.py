"""TensorFlow's tensors and Keras' models.

TensorFlow is imported when there is something of it to write: it starts threads, and a process that has them can't be
forked from.
"""

from __future__ import annotations

from typing import Any

from orienteer.inside import own
from orienteer.inside.observers import numpy as arrays

own.keep(globals())

Tree = Any


def write(encoder: Any, value: Any) -> Tree | None:
    """A tensor, a variable or a model as a tree; None for anything else."""
    import tensorflow

    if isinstance(value, (tensorflow.Tensor, tensorflow.Variable)):
        return ["tensor", value.dtype.name, list(value.shape), arrays.values(encoder, value.numpy())]
    if isinstance(value, tensorflow.keras.Model):
        weights = [arrays.write(encoder, held) for held in value.get_weights()]
        return ["object", type(value).__name__, ["weights", ["list", *weights]]]
    return None
