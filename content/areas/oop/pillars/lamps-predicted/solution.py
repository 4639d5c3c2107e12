class Lamp:
    def __init__(self, name):
        self.name = name

    def watts(self):
        return 60

    def label(self):
        return f"{self.name} {self.watts()} W"


class LedLamp(Lamp):
    def watts(self):
        return 8


class DoubleLamp(LedLamp):
    def watts(self):
        return 2 * super().watts()

    def label(self):
        return "twice: " + super().label()


hall = Lamp("hall")
desk = LedLamp("desk")
stage = DoubleLamp("stage")

print(hall.label())
print(desk.label())
print(stage.watts())
print(stage.label())
print(Lamp.label(desk))
print(isinstance(stage, Lamp), type(stage) is Lamp)
print(hall.watts() + desk.watts() + stage.watts())
