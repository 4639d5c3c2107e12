mkdir -p notes
for note in *.txt; do
    if [ -e "$note" ]; then
        mv $note notes/
    fi
done
ls notes | wc -l
