/**
 * Names of headers in the one form that Go gives them (X-Priority): a header cannot be given twice under two spellings,
 * which Alertmanager refuses. https://pkg.go.dev/net/textproto#CanonicalMIMEHeaderKey
 */
export const headerName = {
  keyPattern: '^[A-Z][a-z0-9]*(-[A-Z0-9][a-z0-9]*)*$',
  keyForm: 'header name, each word of it with one capital letter, as in X-Api-Key',
};
