"""Suspicion from executions alone: lines that run on failing inputs and not on passing ones."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Spectrum:
    """How often one line ran.

    Args:
        failing, passing: inputs of that sort on which it ran.
        all_failing, all_passing: how many there are.
    """

    failing: int
    passing: int
    all_failing: int
    all_passing: int


def ochiai(line: Spectrum) -> float:
    """How alike "it ran" and "it failed" are, as the cosine of the two.

    Source: Abreu, Zoeteweij and van Gemund, "On the accuracy of spectrum-based fault localization", 2007.
    """
    ran = line.failing + line.passing
    return line.failing / math.sqrt(line.all_failing * ran) if line.all_failing and ran else 0.0


def tarantula(line: Spectrum) -> float:
    """The share of failing inputs against that of passing ones.

    Source: Jones and Harrold, "Empirical evaluation of the Tarantula automatic fault-localization technique", 2005.
    """
    failing = line.failing / line.all_failing if line.all_failing else 0.0
    passing = line.passing / line.all_passing if line.all_passing else 0.0
    return failing / (failing + passing) if failing + passing else 0.0


def dstar(line: Spectrum) -> float:
    """Failing executions squared, against what speaks otherwise.

    Source: Wong, Debroy, Gao and Li, "The DStar method for effective software fault localization", 2014; the star is 2.
    """
    against = line.passing + (line.all_failing - line.failing)
    return line.failing**2 / against if against else float(line.failing**2) * (1 + line.all_passing)


def op2(line: Spectrum) -> float:
    """Failing executions first, passing ones only to tell equals apart: best where one line alone is wrong.

    Source: Naish, Lee and Ramamohanarao, "A model for spectra-based software diagnosis", 2011.
    """
    return line.failing - line.passing / (line.all_passing + 1)


FORMULAS: dict[str, Callable[[Spectrum], float]] = {
    "ochiai": ochiai,
    "tarantula": tarantula,
    "dstar": dstar,
    "op2": op2,
}


def spectra(failing: Iterable[Mapping[int, int]], passing: Iterable[Mapping[int, int]]) -> dict[int, Spectrum]:
    """The spectrum of every line that ran.

    Args:
        failing, passing: for each input of that sort, line → how often it ran.

    >>> spectra([{1: 1, 2: 1}], [{1: 1}])[1]
    Spectrum(failing=1, passing=1, all_failing=1, all_passing=1)
    """
    wrong, right = list(failing), list(passing)
    return {
        line: Spectrum(
            sum(line in lines for lines in wrong), sum(line in lines for lines in right), len(wrong), len(right)
        )
        for line in sorted({line for lines in (*wrong, *right) for line in lines})
    }
