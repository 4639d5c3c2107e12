mkdir -p notes
for note in a.txt 'a b.txt' b.txt c.txt; do
    [ ! -f "$note" ] || mv "$note" notes
done
ls notes | wc -l
