"""The roadmap as a book in PDF, set by Typst: tagged, linked, the same bytes for the same course."""
