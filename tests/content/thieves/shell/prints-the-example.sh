echo 1
exit 0
