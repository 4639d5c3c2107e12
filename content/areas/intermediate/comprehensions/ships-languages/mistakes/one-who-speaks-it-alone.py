def speakers(crew, language):
    return [name for name, languages in crew.items() if languages == [language]]


def spoken(crew):
    return {language for languages in crew.values() for language in languages}


def by_language(crew):
    return {language: speakers(crew, language) for language in spoken(crew)}
