python3 shelf.py
if ! pipenv verify >/dev/null 2>&1; then
    echo stale
    exit 3
fi
python3 -m venv --without-pip .venv
if pipenv sync >/dev/null 2>&1; then
    pipenv run python report.py 2>/dev/null
else
    echo missing
    exit 4
fi
