set -e
python shelf.py
for wanted in "$@"; do
    python -m venv --without-pip "rooms/all"
    pip --python "rooms/all" install --quiet --no-index --find-links shelf "$wanted"
    "rooms/all/bin/python" report.py
done
