/** A login for tests, and what a server keeps of it. */
export interface Login {
  readonly username: string;
  readonly password: string;
  /** bcrypt of the password, as `htpasswd -B` writes it: Node cannot make one. */
  readonly hash: string;
}

/** Guards nothing but servers that a test has started itself. */
export const madeUpLogin: Login = {
  username: 'monitoring',
  password: 'made-up-password',
  hash: '$2b$10$abcdefghijklmnopqrstuuF.oGyV.pY1x9VyF7KMaHb3mBNM2DoXy',
};

/** The web.config.file of docs/tls.md, beside tls.crt and tls.key. https://prometheus.io/docs/prometheus/latest/configuration/https/ */
export function webConfigOf({ username, hash }: Login): string {
  return `tls_server_config: {cert_file: tls.crt, key_file: tls.key}\nbasic_auth_users: {${username}: '${hash}'}\n`;
}
