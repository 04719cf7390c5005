set -u
failed=0

fail() {
  echo "FAILED: $1"
  echo "  What to do: $2"
  failed=1
}

# Tries a command for a minute: NetworkPolicies let a new pod through some seconds after it has started.
eventually() {
  tries=0
  until "$@"; do
    [ "$tries" -lt 12 ] || return 1
    tries=$((tries + 1))
    sleep 5
  done
}

