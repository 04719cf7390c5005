set -u
url=$1

# A new pod is let through NetworkPolicies some seconds after it has started.
tries=0
until timeout 15 wget -q -O /tmp/ready "$url/ready" || [ "$tries" -ge 12 ]; do
  tries=$((tries + 1))
  sleep 5
done
if [ "$tries" -ge 12 ]; then
  echo "FAILED: Loki is not ready at $url."
  echo "  What to do: A start takes up to a minute; then see its log: kubectl logs statefulset/loki"
  exit 1
fi
echo "Loki is ready."
