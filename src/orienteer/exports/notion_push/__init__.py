"""Push the roadmap into a Notion workspace through its API, and push again without doubling anything.

Tried against a stand-in that enforces the limits in `limits.py`; not yet against a real workspace.
"""
