const words = ['[Pp]assword', '[Tt]oken', '[Ss]ecret', '[Ss]ecretKey', '[Aa]piKey', 'api_key', 'integrationKey', 'userKey', 'credentials'];

/**
 * What the JSON of a structure of any form has where a credential stands in it: the field of one that holds neither nothing nor
 * something to be put in ($…), or the address of a Slack channel.
 */
export const literalCredential = `"[A-Za-z_]*(${words.join('|')})":"[^"$]|hooks\\.slack\\.com/services/`;
