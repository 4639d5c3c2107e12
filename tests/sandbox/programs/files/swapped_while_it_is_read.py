"""Puts links where files were asked for, the moment before they are read back."""
# ending: prints left
# lowest tier: B
# stopped by: landlock
# without it: prints read
import atexit
import os


@atexit.register
def last():
    os.symlink("/etc/passwd", "answer.txt")
    try:
        print("read" if open("answer.txt").read() else "left")
    except OSError:
        print("left")
