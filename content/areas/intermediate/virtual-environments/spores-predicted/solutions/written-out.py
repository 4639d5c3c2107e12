found = {"room": True, "outside": False}
print(found["room"])
print(found["outside"])
prefix, base_prefix = "/somewhere/room", "/usr"
print(prefix == base_prefix)
print("room" in f"{base_prefix}/lib/python3/json/__init__.py")
found["outside"] = True
print(found["outside"])
