url=$1

echo 'tls_config: {ca_file: /etc/tls/ca.crt}' >/tmp/http.yml
if ! eventually promtool check healthy --url="$url" --http.config.file=/tmp/http.yml; then
  fail "The certificate at $url is not that of the release, or nobody answers there." "See that the Secret of componentTls.secretName holds a certificate for this name; docs/tls.md lists all of them."
fi
exit "$failed"
