# Sourced by run.sh where there is no Deno. Node cannot hold hostile code, so it runs only files that a person trusts by name.
# shellcheck shell=sh

run_in_node() {
  node=${HELM_TS_NODE:-$(command -v node)}
  if [ -z "$node" ]; then
    echo "Cannot run TypeScript: there is no Deno $wanted and no Node. Install Deno (https://docs.deno.com/runtime/), or run \"$plugin/bin/install-runtime\"." >&2
    return 4
  fi
  if [ -z "${HELM_TS_TRUST:-}" ]; then
    echo "Cannot run TypeScript safely: there is no Deno $wanted, and Node cannot hold hostile code." >&2
    echo "Install Deno, run \"$plugin/bin/install-runtime\", or, where you trust the files, set HELM_TS_TRUST to their folder." >&2
    return 4
  fi
  echo "Warning: without Deno, files below $HELM_TS_TRUST run in Node, which does not hold hostile code." >&2
  module=$1
  shift
  env -i TZ=UTC LANG=C HOME="$HOME" PATH="$PATH" NO_COLOR=1 HELM_BIN="${HELM_BIN:-helm}" HELM_TS_TRUST="$HELM_TS_TRUST" HELM_TS_TIMEOUT="${HELM_TS_TIMEOUT:-}" HELM_TS_CACHE="$cache" \
    "$node" --disable-warning=ExperimentalWarning --max-old-space-size=1024 \
    "$plugin/lib/$module" "$@"
}
