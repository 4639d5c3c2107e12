def _pairs(crew):
    return [(language, name) for name, languages in crew.items() for language in languages]


def speakers(crew, language):
    return [name for spoken_language, name in _pairs(crew) if spoken_language == language]


def spoken(crew):
    return {language for language, _ in _pairs(crew)}


def by_language(crew):
    found = {}
    for language, name in _pairs(crew):
        found.setdefault(language, []).append(name)
    return found
