"""scikit-learn's estimators: what they were told, and what they learnt."""

from __future__ import annotations

from typing import Any

from sklearn.base import BaseEstimator

from orienteer.inside import own

own.keep(globals())

Tree = Any

LEARNT = (
    "coef_", "intercept_", "classes_", "feature_importances_", "n_features_in_", "cluster_centers_", "mean_", "scale_",
)  # fmt: skip
"""What estimators share of what they learn. Source: scikit-learn's glossary of attributes."""


def write(encoder: Any, value: Any) -> Tree | None:
    """An estimator as a tree; None for anything else."""
    if not isinstance(value, BaseEstimator):
        return None
    told = dict(value.get_params(deep=False))
    held = vars(value)
    learnt = {name: _attribute(value, name) for name in LEARNT if name in held or name == "feature_importances_"}
    attributes = {**told, **{name: known for name, known in learnt.items() if known is not None}}
    return ["object", type(value).__name__, *encoder.pairs(sorted(attributes.items()))]


def _attribute(value: Any, name: str) -> Any:
    try:
        return getattr(value, name, None)
    except Exception:  # an estimator that hasn't been fitted refuses
        return None
