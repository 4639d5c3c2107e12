mkdir -p notes
for note in *.txt; do
    if [ -e "$note" ]; then
        mv "$note" notes/
    fi
done
set -- notes/*
[ -e "$1" ] || shift
echo $#
