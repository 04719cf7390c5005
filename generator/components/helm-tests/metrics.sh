
login=${MONITORING_USERNAME:+$MONITORING_USERNAME:$MONITORING_PASSWORD@}
# Brings a server's metrics to /tmp/metrics.txt. By promtool: busybox' wget checks no certificate.
metrics() {
  rm -f /tmp/debug.tar.gz /tmp/metrics.txt
  (cd /tmp && timeout 15 promtool debug metrics "${1%%//*}//$login${1#*//}" && tar -xzf debug.tar.gz metrics.txt) >/tmp/said 2>&1
}
value() { sed -n "s/^$1 //p" /tmp/metrics.txt; }
