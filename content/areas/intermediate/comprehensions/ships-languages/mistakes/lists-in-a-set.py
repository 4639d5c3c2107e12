def speakers(crew, language):
    return [name for name, languages in crew.items() if language in languages]


def spoken(crew):
    return {languages for languages in crew.values()}


def by_language(crew):
    return {language: speakers(crew, language) for language in spoken(crew)}
