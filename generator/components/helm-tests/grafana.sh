set -u
url=$1 failed=0

fail() {
  echo "FAILED: $1"
  echo "  What to do: $2"
  failed=1
}

# A new pod is let through NetworkPolicies a few seconds after it has started.
tries=0
until timeout 15 wget -q -O /tmp/health "$url/api/health" || [ "$tries" -ge 12 ]; do
  tries=$((tries + 1))
  sleep 5
done
if ! grep -q '"database": *"ok"' /tmp/health; then
  fail "Grafana is not healthy at $url." "See its log: kubectl logs -l app.kubernetes.io/name=grafana"
fi
[ "$failed" = 1 ] || echo "Grafana is healthy."
exit "$failed"
