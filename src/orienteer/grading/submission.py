"""What a learner hands in."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Submission:
    """A folder of files.

    Args:
        files: path → content. Paths are relative, with forward slashes. The bytes are as they came: not decoded,
            line endings and byte-order marks kept.
        main: the file that is loaded or run.
    """

    files: dict[str, bytes]
    main: str

    @classmethod
    def of(cls, source: str, name: str = "solution.py") -> Submission:
        """A submission of one file.

        >>> Submission.of("x = 1").files
        {'solution.py': b'x = 1'}
        """
        return cls({name: source.encode("utf-8", "surrogatepass")}, name)
