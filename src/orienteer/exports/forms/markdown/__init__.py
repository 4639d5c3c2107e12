"""The whole course as one Markdown file."""
