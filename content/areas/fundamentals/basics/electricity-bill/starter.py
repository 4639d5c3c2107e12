name = input()
last_reading = input()
reading = input()

print(name)
