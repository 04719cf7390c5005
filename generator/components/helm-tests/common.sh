set -u
failed=0

fail() {
  echo "FAILED: $1"
  echo "  What to do: $2"
  failed=1
}

# Tries a command every five seconds for as many seconds as the first argument says.
within() {
  left=$1
  shift
  until "$@"; do
    [ "$left" -gt 0 ] || return 1
    left=$((left - 5))
    sleep 5
  done
}

# NetworkPolicies let a new pod through some seconds after it has started.
eventually() { within 60 "$@"; }

# The kubelet brings a changed ConfigMap to a pod that runs within about a minute, and then it is read.
once_reloaded() { within 150 "$@"; }
