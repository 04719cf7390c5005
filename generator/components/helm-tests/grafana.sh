url=$1

if ! eventually timeout 15 wget -q -O /tmp/health "$url/api/health" || ! grep -q '"database": *"ok"' /tmp/health; then
  fail "Grafana is not healthy at $url." "See its log: kubectl logs -l app.kubernetes.io/name=grafana"
fi
[ "$failed" = 1 ] || echo "Grafana is healthy."
exit "$failed"
