echo "{\"outcome\":\"returned\"}" >&3
exec 3>&-
