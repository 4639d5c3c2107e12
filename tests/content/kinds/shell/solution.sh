set -e
mkdir -p notes
find . -maxdepth 1 -name '*.txt' -exec mv {} notes/ \;
ls notes | wc -l
