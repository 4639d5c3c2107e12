"""What learners' code may import: environments as described, as made on this machine, as a zygote is started with."""

from orienteer.sandbox.environments.description import Description
from orienteer.sandbox.environments.installations import Installations, Installed
from orienteer.sandbox.environments.starting import PACKAGE, STANDARD, Environment, find_environment, with_performers

__all__ = [
    "PACKAGE",
    "STANDARD",
    "Description",
    "Environment",
    "Installations",
    "Installed",
    "find_environment",
    "with_performers",
]
