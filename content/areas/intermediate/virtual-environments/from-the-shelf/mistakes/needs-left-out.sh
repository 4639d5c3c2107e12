set -e
python shelf.py
for wanted in "$@"; do
    python -m venv --without-pip "rooms/$wanted"
    pip --python "rooms/$wanted" install --quiet --no-deps --no-index --find-links shelf "$wanted"
    "rooms/$wanted/bin/python" report.py
done
