"""Everything about a learner as one file, and back. `docs/learner/own-file.md` describes the file."""
