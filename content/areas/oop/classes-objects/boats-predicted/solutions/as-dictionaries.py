"""The same boats as dictionaries, compared as objects are: by which one it is."""


def make_boat(name):
    return {"name": name, "crew": []}


def board(boat, person):
    boat["crew"].append(person)
    return len(boat["crew"])


swan = make_boat("Swan")
heron = make_boat("Heron")
rented = swan

print(board(rented, "Ada"))
print(board(heron, "Bo"))
print(board(swan, "Cy"))
print(heron["crew"], swan["crew"])

rented["name"] = "Goose"
print(swan["name"], heron["name"])

rented = make_boat("Wren")
print(rented["name"], swan["name"], swan["crew"])

double = make_boat("Heron")
board(double, "Bo")
print(double["name"] == heron["name"], double["crew"] == heron["crew"], double is heron)
