def speakers(crew, language):
    return []


def spoken(crew):
    return set()


def by_language(crew):
    return {}
