python shelf.py
pipenv verify >log || { echo stale; exit 3; }
python -m venv --without-pip .venv
pip --python .venv install --quiet --no-index shelf/spores-1.0-py3-none-any.whl || { echo missing; exit 4; }
.venv/bin/python report.py
