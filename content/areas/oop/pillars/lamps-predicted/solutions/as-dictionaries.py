"""The same lamps as dictionaries: each carries the function that says what it takes."""


def lamp(name, watts, kinds, prefix=""):
    return {"name": name, "watts": watts, "kinds": kinds, "prefix": prefix}


def label(one):
    return f"{one['prefix']}{one['name']} {one['watts']()} W"


def led():
    return 8


hall = lamp("hall", lambda: 60, ("Lamp",))
desk = lamp("desk", led, ("LedLamp", "Lamp"))
stage = lamp("stage", lambda: 2 * led(), ("DoubleLamp", "LedLamp", "Lamp"), "twice: ")

print(label(hall))
print(label(desk))
print(stage["watts"]())
print(label(stage))
print(label(desk))
print("Lamp" in stage["kinds"], stage["kinds"][0] == "Lamp")
print(hall["watts"]() + desk["watts"]() + stage["watts"]())
