url=$1 config=/etc/prometheus/config/prometheus.yml rules=/etc/prometheus/rules

# The lines that the file of what is loaded has not.
lacking() { grep -v -x -F -f "$1" | tr '\n' ' '; }

jobs_of_release() { sed -n 's/^ *\(- \)\{0,1\}job_name: *//p' "$config" | tr -d "'\""; }
# Each group of rules with the number of its rules; an agent has none.
groups_of_release() {
  ! grep -q '^rule_files:' "$config" ||
    awk '/^(    |  - )name: / { sub(/^.*name: */, ""); gsub(/"/, ""); group = FILENAME ";" $0 }
      /^      - (alert|record): / { rules[group]++ }
      END { for (group in rules) print group, rules[group] }' "$rules"/*.yml
}
has_configuration() {
  metrics "$url" || return 1
  sed -n 's/^prometheus_target_scrape_pool_targets{scrape_job="\(.*\)"} .*/\1/p' /tmp/metrics.txt >/tmp/jobs
  sed -n 's/^prometheus_rule_group_rules{rule_group="\(.*\)"} /\1 /p' /tmp/metrics.txt >/tmp/groups
  jobs=$(jobs_of_release | lacking /tmp/jobs)
  groups=$(groups_of_release | lacking /tmp/groups)
  [ -z "$jobs$groups" ]
}
# Prometheus asks DNS for the members every 10 seconds: right after an install it may not have done so.
has_alertmanager() { metrics "$url" && [ "$(value prometheus_notifications_alertmanagers_discovered)" != 0 ]; }

if ! eventually metrics "$url"; then
  fail "Prometheus does not answer at $url: $(cat /tmp/said)" "See its log: kubectl logs statefulset/prometheus -c prometheus"
  exit 1
fi
jobs='' groups=''
once_reloaded has_configuration
[ -z "$jobs" ] || fail "The loaded configuration lacks the scrape jobs: $jobs" "Look for 'Error reloading config' and 'error creating new scrape pool' in the log of Prometheus."
[ -z "$groups" ] || fail "Groups of rules are not loaded, or not with so many rules: $groups" "Look for 'loading groups failed' in the log of Prometheus."
[ "$(value prometheus_config_last_reload_successful)" = 1 ] ||
  fail "The last reload failed: Prometheus goes on with the configuration before." "Look for 'Error reloading config' in its log."
if grep -q '^ *alertmanagers:' "$config" && ! eventually has_alertmanager; then
  fail "Prometheus has found no Alertmanager to send alerts to." "See that its pods are ready: kubectl get pods -l app.kubernetes.io/name=alertmanager"
fi
[ "$failed" = 1 ] || echo "Prometheus answers, with all $(wc -l </tmp/jobs) scrape jobs and all $(wc -l </tmp/groups) groups of rules of the release."
exit "$failed"
