from orienteer.curriculum import call, check, dictionaries, facts, given, lists, one_of

ship = {"Ana": ["Tagalog", "Dutch"], "Ben": ["Dutch"], "Cho": []}
crews = dictionaries(one_of("Ana", "Ben", "Cho"), lists(one_of("Dutch", "Thai"), max_size=2, distinct=True), max_size=3)

checks = [
    check("speakers stand in the order of the crew", call("speakers", ship, "Dutch")),
    check("a language that nobody speaks has no speakers", call("speakers", ship, "Thai")),
    check("a language has to be named in full", call("speakers", {"Ana": ["Old Norse"]}, "Norse")),
    check("each language is spoken once", call("spoken", ship)),
    check("a crew without languages speaks none", call("spoken", {"Cho": []})),
    check("a language has all its speakers", call("by_language", ship)),
    check("without a crew there are no languages", call("by_language", {})),
    check("any crew's speakers of Dutch", given(crew=crews, snippet="speakers(crew, 'Dutch')")),
    check("any crew's languages", given(crew=crews, call="spoken")),
    check("any crew by its languages", given(crew=crews, call="by_language")),
    check("the crew's languages are left as they were", call("by_language", ship), observe="arguments"),
    check("speakers has a list comprehension", facts("comprehensions", inside="speakers", kind="list", at_least=1)),
    check("spoken has a set comprehension", facts("comprehensions", inside="spoken", kind="set", at_least=1)),
    check("by_language has a dict comprehension", facts("comprehensions", inside="by_language", kind="dict", at_least=1)),
]
