"""The whole course as plain text, for a terminal or a reader that knows no Markdown."""
