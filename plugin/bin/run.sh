# Sourced by the programs beside it: finds a runtime and runs a module of lib/ in it. Sets nothing that a module could see.
# shellcheck shell=sh

plugin=${0%/*}/..
[ -n "${HELM_PLUGIN_DIR:-}" ] && [ -f "$HELM_PLUGIN_DIR/lib/version" ] && plugin=$HELM_PLUGIN_DIR
read -r wanted <"$plugin/lib/version"
cache=${HELM_CACHE_HOME:-${XDG_CACHE_HOME:-$HOME/.cache}/helm}/ts
environment=none

# fits VERSION: whether a Deno of that version does; the sandbox needs hooks on imports, which 2.9 has, and knows no 3.
fits() {
  case $1 in
  2.9.* | 2.[1-9][0-9].*) return 0 ;;
  *) return 1 ;;
  esac
}

find_deno() {
  for deno in "${HELM_TS_DENO:-}" "$plugin/../.ts-runtime/deno-$wanted/deno"; do
    [ -n "$deno" ] && [ -x "$deno" ] && return 0
  done
  deno=$(command -v deno) || return 1
  found=$("$deno" --version 2>/dev/null) || return 1
  found=${found#deno }
  fits "${found%% *}"
}

# run_module PERMISSIONS MODULE ARGUMENTS…: a module of lib/, with reading and the permissions, each beginning with --.
# The environment is empty but for what the runtime itself needs (commands that run Helm keep it: modules see none of it either
# way); locale and time zone are the same everywhere.
run_module() {
  permissions=$1 module=$2
  shift 2
  if find_deno; then
    clear=-i
    [ $environment = none ] || clear=
    # shellcheck disable=SC2086 # permissions are several words on purpose
    env $clear TZ=UTC LANG=C HOME="$HOME" PATH="$PATH" DENO_DIR="$cache" HELM_TS_CACHE="$cache" DENO_NO_UPDATE_CHECK=1 HELM_TS_TIMEOUT="${HELM_TS_TIMEOUT:-}" \
      "$deno" run --quiet --no-prompt --no-config --no-lock --no-remote --no-npm --cached-only --unstable-worker-options \
      --v8-flags=--max-old-space-size=1024 --allow-read $permissions \
      "$plugin/lib/$module" "$@"
    status=$?
    [ $status -lt 128 ] || echo "The runtime was ended by signal $((status - 128)): the module used more memory than it may, or a fault of the runtime." >&2
    [ $status -lt 128 ] || status=1
    return $status
  fi
  . "$plugin/bin/node.sh"
  run_in_node "$module" "$@"
}
