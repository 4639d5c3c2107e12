"""Writes where everybody can write."""
# ending: raises OSError
# lowest tier: B
# stopped by: landlock
# without it: returned
open("/tmp/orienteer was here", "w").write("x")
