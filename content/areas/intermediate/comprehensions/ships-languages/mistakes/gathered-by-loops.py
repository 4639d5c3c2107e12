def speakers(crew, language):
    found = []
    for name, languages in crew.items():
        if language in languages:
            found.append(name)
    return found


def spoken(crew):
    found = set()
    for languages in crew.values():
        found.update(languages)
    return found


def by_language(crew):
    found = {}
    for name, languages in crew.items():
        for language in languages:
            found.setdefault(language, []).append(name)
    return found
