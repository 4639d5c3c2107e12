"""The portable runner: plain processes with what limits a platform has, for macOS and Windows."""

from orienteer.sandbox.portable.runner import PortableRunner

__all__ = ["PortableRunner"]
