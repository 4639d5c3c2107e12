"""One command a file: parse, call one service, render."""
