#!/usr/bin/env bash
# Stands for kubectl where the stack runs as processes on the loopback address: `kubectl exec … POD … -- COMMAND` runs the
# command here, with the pod's own localhost replaced by the address of its process. Everything else is refused, and so are
# programs that the images of Prometheus and Alertmanager do not have.
set -euo pipefail
[[ ${1:-} == exec ]] || { echo "kubectl ${1:-}: on the loopback address there is only kubectl exec" >&2; exit 2; }
pod=
while [[ $1 != -- ]]; do
  case $1 in alertmanager-[0-9] | prometheus-[0-9]) pod=$1 ;; esac
  shift
done
shift
case "$pod $1" in
  "alertmanager-"*" amtool" | "prometheus-"*" promtool" | *" wget") ;;
  *) echo "kubectl exec: $pod has no $1" >&2; exit 127 ;;
esac
address=ADDRESS_${pod//-/_}
arguments=()
for argument; do arguments+=("${argument//localhost:909[03]/${!address}}"); done
exec "${arguments[@]}"
