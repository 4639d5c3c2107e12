python shelf.py
while [ $# -gt 0 ]; do
    python -m venv --without-pip "rooms/$1"
    (
        . "rooms/$1/bin/activate"
        pip --python "$VIRTUAL_ENV" install --no-index -f shelf "$1" >log
        python report.py
    )
    shift
done
