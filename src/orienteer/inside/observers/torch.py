"""PyTorch's tensors, and modules by what they hold."""

from __future__ import annotations

from typing import Any

import torch

from orienteer.inside import own
from orienteer.inside.observers import numpy as arrays

own.keep(globals())

Tree = Any


def write(encoder: Any, value: Any) -> Tree | None:
    """A tensor or a module as a tree; None for anything else."""
    if isinstance(value, torch.Tensor):
        plain = value.detach().cpu()
        kind = str(value.dtype).removeprefix("torch.")
        if plain.dtype == torch.bfloat16:
            plain = plain.to(torch.float32)
        return ["tensor", kind, list(value.shape), arrays.values(encoder, plain.numpy())]
    if isinstance(value, torch.nn.Module):
        held = sorted(value.state_dict().items())
        return ["object", type(value).__name__, *([name, write(encoder, tensor)] for name, tensor in held)]
    if isinstance(value, (torch.Size, torch.dtype)):
        return ["tuple", *value] if isinstance(value, torch.Size) else ["scalar", "dtype", str(value)]
    return None
