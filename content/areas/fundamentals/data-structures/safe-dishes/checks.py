from orienteer.curriculum import call, check, dictionaries, given, lists, one_of

MENU = {"soup": ["leek", "milk"], "salad": ["leek", "oil"], "cake": ["egg", "nut"]}

checks = [
    check("a dish with nothing that is avoided is safe", call("safe_dishes", MENU, ["milk", "egg"])),
    check("one avoided ingredient rules a dish out", call("safe_dishes", MENU, ["leek", "tofu"])),
    check("if nothing is avoided, all dishes are safe", call("safe_dishes", MENU, [])),
    check("the dishes stand in the menu's order", call("safe_dishes", {"toast": ["rye"], "apple": ["apple"]}, ["egg"])),
    check("whoever avoids nut may have coconut", call("safe_dishes", {"bar": ["coconut"], "cake": ["nut"]}, ["nut"])),
    check("a dish without ingredients is safe", call("safe_dishes", {"water": []}, ["milk"])),
    check("an empty menu has no safe dish", call("safe_dishes", {}, ["milk"])),
    check(
        "any menu, and anything avoided",
        given(
            menu=dictionaries(one_of("soup", "cake"), lists(one_of("egg", "milk"), max_size=2), max_size=2),
            avoided=lists(one_of("egg", "milk", "nut"), max_size=2),
            call="safe_dishes",
        ),
    ),
    check(
        "the menu and what is avoided are left as they were",
        call("safe_dishes", MENU, ["milk", "egg"]),
        observe="arguments",
    ),
]
