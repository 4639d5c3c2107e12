def _pairs(crew):
    return [(language, name) for name, languages in crew.items() for language in languages]


def speakers(crew, language):
    return [name for spoken_language, name in _pairs(crew) if spoken_language == language]


def spoken(crew):
    return {language for language, _ in _pairs(crew)}


def by_language(crew):
    pairs = _pairs(crew)
    return {language: [name for spoken_language, name in pairs if spoken_language == language] for language, _ in pairs}
