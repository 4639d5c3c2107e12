"""Sends a request to the port that Orienteer listens on."""
# ending: raises PermissionError
# lowest tier: B
# stopped by: filter, landlock
# without it: returned
import urllib.error
import urllib.request

try:
    urllib.request.urlopen("http://127.0.0.1:8765/", timeout=2)
except urllib.error.URLError as error:
    raise error.reason
