url=$1
shift

if ! eventually timeout 15 wget -q -O /tmp/health "$url/api/health" || ! grep -q '"database": *"ok"' /tmp/health; then
  fail "Grafana is not healthy at $url." "See its log: kubectl logs -l app.kubernetes.io/name=grafana"
  exit 1
fi

# Grafana reads both without the white space around them, as at the end of a file: a shell takes line breaks there away.
user=$(printf %s "${GRAFANA_USER:-}") password=$(printf %s "${GRAFANA_PASSWORD:-}")
login=$(printf '%s:%s' "$user" "$password" | base64 | tr -d '\n')
get() { timeout 30 wget -q -O /tmp/answer --header "Authorization: Basic $login" "$url/api/$1" 2>/tmp/said; }

# The password in the Secret counts at Grafana's first start only: whoever changed it since has done nothing wrong.
if ! get user; then
  echo "Not asked: whether Grafana reaches its datasources, for the Secret of grafana.admin has no login that it takes: $(cat /tmp/said)"
  set --
fi
for check in "$@"; do
  eventually get "datasources/$check" ||
    fail "Grafana does not reach its datasource: /api/datasources/$check answers $(cat /tmp/said)" "See that its pods are ready, and the log of Grafana."
done
[ "$failed" = 1 ] || echo "Grafana is healthy${1:+, and reaches all $# datasources of the release}."
exit "$failed"
