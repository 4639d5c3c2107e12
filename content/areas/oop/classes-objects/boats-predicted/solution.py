class Boat:
    def __init__(self, name):
        self.name = name
        self.crew = []

    def board(self, person):
        self.crew.append(person)
        return len(self.crew)


swan = Boat("Swan")
heron = Boat("Heron")
rented = swan

print(rented.board("Ada"))
print(heron.board("Bo"))
print(swan.board("Cy"))
print(heron.crew, swan.crew)

rented.name = "Goose"
print(swan.name, heron.name)

rented = Boat("Wren")
print(rented.name, swan.name, swan.crew)

double = Boat("Heron")
double.board("Bo")
print(double.name == heron.name, double.crew == heron.crew, double == heron)
