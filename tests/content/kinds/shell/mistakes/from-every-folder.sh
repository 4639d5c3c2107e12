mkdir -p notes
find . -name '*.txt' ! -path './notes/*' -exec mv {} notes/ \;
ls notes | wc -l
