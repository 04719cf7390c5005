url=$1

if ! eventually timeout 15 wget -q -O /tmp/ready "$url/ready"; then
  fail "Loki is not ready at $url." "A start takes up to a minute; then see its log: kubectl logs statefulset/loki"
fi
[ "$failed" = 1 ] || echo "Loki is ready."
exit "$failed"
