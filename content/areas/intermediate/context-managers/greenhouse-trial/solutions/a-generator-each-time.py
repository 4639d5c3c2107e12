from contextlib import contextmanager


class Discard(Exception):
    """Raised in a trial's block to take everything back."""


@contextmanager
def _trial(settings):
    before = settings.copy()
    try:
        yield settings
    except BaseException as error:
        for name in [*settings]:
            del settings[name]
        settings |= before
        if not isinstance(error, Discard):
            raise


class Trial:
    """Settings that may be changed in a block, and taken back."""

    def __init__(self, settings):
        self._settings = settings

    def __enter__(self):
        self._running = _trial(self._settings)
        return self._running.__enter__()

    def __exit__(self, *how):
        return self._running.__exit__(*how)
