set -u
url=$1

if ! timeout 15 wget -q -O /tmp/ready "$url/ready"; then
  echo "FAILED: Loki is not ready at $url."
  echo "  What to do: A start takes up to a minute; then see its log: kubectl logs statefulset/loki"
  exit 1
fi
echo "Loki is ready."
