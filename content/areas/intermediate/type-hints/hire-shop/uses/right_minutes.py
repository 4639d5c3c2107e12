from solution import minutes

rides = {(0, 20), (5, 6)}
total: int = minutes(rides) + minutes(((0, 1), (2, 3))) + minutes(ride for ride in rides)
shown = bin(minutes([])).upper()
minutes({(0, 20): "Ann"})
