from orienteer.curriculum import check, program

MEMBERS = """from loans import borrowed

NAMES = {"3": "Ada", "5": "Cy", "7": "Bo"}

def name_of(number):
    return f"{NAMES[number]} ({len(borrowed(number))})"
"""

LOOKS_AT_ONCE = (
    MEMBERS
    + """
print("seen at once:", borrowed("3"))
"""
)

REPORTS = """import loans

def name_of(number):
    if number == "7":
        loans.report(["3"])
    return f"member {number}"
"""

FULLER = """import loans

def name_of(number):
    if number == "7":
        loans.LOANS.append(("Almanac", "3"))
        loans.report(["3"])
    return f"member {number}"
"""

ALONE = """def name_of(number):
    return f"member {number}"
"""


def started(members, *numbers):
    return program(arguments=numbers, files={"members.py": members})


checks = [
    check("a member's books are listed", started(MEMBERS, "3")),
    check("somebody without books has none", started(MEMBERS, "7")),
    check("several members have a line each", started(MEMBERS, "7", "5", "3")),
    check("without numbers nothing is printed", started(MEMBERS)),
    check("a colleague who needs nothing from loans works too", started(ALONE, "7", "3")),
    check("importing loans prints no report", started(LOOKS_AT_ONCE, "3")),
    check("whoever imports loans can call its report", started(REPORTS, "7")),
    check("who is asked for twice has two lines", started(MEMBERS, "3", "7", "3")),
    check("books come in the order in which they stand in LOANS", started(FULLER, "7")),
]
