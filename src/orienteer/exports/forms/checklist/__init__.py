"""A checklist to tick by hand, in Markdown."""
