"""What is kept: events, drafts, and what can be computed from them again."""
