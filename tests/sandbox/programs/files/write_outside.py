"""Writes where everybody can write."""
# ending: raises OSError
# lowest tier: B
open("/tmp/orienteer was here", "w").write("x")
