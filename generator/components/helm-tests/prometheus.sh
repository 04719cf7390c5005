url=$1 config=/etc/prometheus/config/prometheus.yml rules=/etc/prometheus/rules

get() { timeout 15 wget -q -O - "$url$1"; }
# The values of a key in YAML files, one a line.
named() {
  key=$1
  shift
  sed -n "s/^ *\(- \)\{0,1\}$key: *//p" "$@" | tr -d "'\"" | sort -u
}
# Those of the lines that the file of loaded names has not.
lacking() { grep -v -x -F -f "$1" | tr '\n' ' '; }

if ! eventually get /-/ready >/dev/null; then
  fail "Prometheus is not ready at $url." "See its log: kubectl logs statefulset/prometheus -c prometheus"
  exit 1
fi
has_configuration() {
  get /api/v1/status/config | sed 's/\\n/\n/g' | sed -n 's/^ *\(- \)\{0,1\}job_name: *//p' | tr -d '"\\' >/tmp/jobs
  jobs=$(named job_name "$config" | lacking /tmp/jobs)
  get /api/v1/rules | tr ',{' '\n\n' | sed -n 's/^"name":"\(.*\)"$/\1/p' >/tmp/rules
  # An agent has no rules.
  missing=$(! grep -q '^rule_files:' "$config" || {
    named alert "$rules"/*.yml
    named record "$rules"/*.yml
  } | lacking /tmp/rules)
  [ -z "$jobs$missing" ]
}
once_reloaded has_configuration
[ -z "$jobs" ] || fail "The loaded configuration lacks the scrape jobs: $jobs" "Look for 'Error reloading config' in the log of Prometheus."
[ -z "$missing" ] || fail "Rules are not loaded: $missing" "Look for 'loading groups failed' in the log of Prometheus."
case $(get '/api/v1/query?query=prometheus_config_last_reload_successful') in
  *'"0"'*) fail "The last reload failed: Prometheus goes on with the configuration before." "Look for 'Error reloading config' in its log." ;;
esac
# Prometheus asks DNS for the members every 30 seconds: right after an install it may not have done so.
has_alertmanager() { get /api/v1/alertmanagers | grep -v -q '"activeAlertmanagers":\[\]'; }
if grep -q '^ *alertmanagers:' "$config" && ! eventually has_alertmanager; then
  fail "Prometheus has found no Alertmanager to send alerts to." "See that its pods are ready: kubectl get pods -l app.kubernetes.io/name=alertmanager"
fi
[ "$failed" = 1 ] || echo "Prometheus is ready, with the scrape jobs and all rules of the release: $(wc -l </tmp/rules) groups and rules."
exit "$failed"
