"""A string that is doubled until there is no room."""
# ending: memory_exceeded
# lowest tier: C
# stopped by: memory
# without it: returned
text = "x"
while len(text) < 1 << 28:
    text += text
