set -e
python shelf.py
for wanted in "$@"; do
    python -m venv --without-pip "rooms/$wanted"
    pip --python "rooms/$wanted" install --quiet --no-index --find-links shelf "$wanted"
    found=$(ls "rooms/$wanted"/lib/python*/site-packages | sed -n "s/^\(.*\)-\(.*\)\.dist-info$/'\1 \2'/p")
    echo "[$(echo "$found" | paste -sd , | sed "s/,/, /g")]"
done
