"""The roadmap in other forms. A form is a folder in `forms/`; nothing else knows its name."""
