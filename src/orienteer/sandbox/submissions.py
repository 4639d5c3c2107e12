"""What is refused before anything is started for it."""

from __future__ import annotations

from orienteer.grading.submission import Submission

SUBMISSION_BYTES = 4_000_000


def too_large(submission: Submission) -> str:
    """Why a submission is refused, or ""."""
    size = sum(map(len, submission.files.values()))
    if size <= SUBMISSION_BYTES:
        return ""
    return f"It has {size:,} bytes in all; at most {SUBMISSION_BYTES:,} are taken."
