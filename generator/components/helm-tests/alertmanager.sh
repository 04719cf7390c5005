before=$1 after=$2 members=$3 config=/etc/alertmanager/config/alertmanager.yml

seen() { value alertmanager_cluster_members; }
settled() { metrics "$url" && { [ "$members" -le 1 ] || [ "$(seen)" = "$members" ]; }; }

# The metric is the first six bytes of the file's MD5 sum, the lowest first.
sum=$(($(md5sum <"$config" | sed 's/^\(..\)\(..\)\(..\)\(..\)\(..\)\(..\).*/0x\6\5\4\3\2\1/')))
has_configuration() { metrics "$url" && [ "$(printf '%.0f' "$(value alertmanager_config_hash)")" = "$sum" ]; }

member=0
while [ "$member" -lt "$members" ]; do
  url=$before$member$after
  eventually settled
  if [ ! -s /tmp/metrics.txt ]; then
    fail "Member $member does not answer at $url: $(cat /tmp/said)" "See its log: kubectl logs alertmanager-$member -c alertmanager"
  else
    if [ "$members" -gt 1 ] && [ "$(seen)" != "$members" ]; then
      fail "Member $member sees $(seen) of $members members of the cluster." "Wait for all pods; then see that port 9094 is open between them, by TCP and by UDP."
    fi
    once_reloaded has_configuration ||
      fail "Member $member has not loaded the configuration of the release." "Look for 'Loading configuration file failed' in its log."
  fi
  member=$((member + 1))
done
[ "$failed" = 1 ] || echo "All $members members of Alertmanager are there and have the configuration of the release."
exit "$failed"
