import { tool } from '../paths.ts';
import type { Notification } from './notification.ts';
import type { Ground } from './ground.ts';
import { mailDeliveries } from './mail-deliveries.ts';
import { freePorts } from './ports.ts';

/** Who may send mail. */
export interface Account {
  readonly user: string;
  readonly password: string;
}

/** A mail server (Mailpit) that demands STARTTLS and a password, as SendGrid's does, and keeps what it gets. */
export class Mail {
  readonly name = 'mailpit';
  /** host:port of SMTP. */
  readonly smarthost: string;
  /** The address of its API. */
  readonly api: string;
  /** Who may send. */
  readonly account: Account;
  /** The file with the certificate that it shows. */
  readonly authority: string;
  readonly #known = new Map<string, readonly Notification[]>();

  private constructor(smtp: number, http: number, account: Account, authority: string) {
    this.account = account;
    this.authority = authority;
    this.smarthost = `127.0.0.1:${String(smtp)}`;
    this.api = `http://127.0.0.1:${String(http)}/api/v1`;
  }

  /** Starts the server. */
  static async start({ processes, scratch, certificate }: Ground, account: Account): Promise<Mail> {
    const [smtp = 0, http = 0] = await freePorts(2);
    const files = {
      key: scratch.write('mail/key.pem', certificate.key, 0o600),
      certificate: scratch.write('mail/certificate.pem', certificate.certificate),
      accounts: scratch.write('mail/accounts', `${account.user}:${account.password}\n`, 0o600),
    };
    const mail = new Mail(smtp, http, account, files.certificate);
    const encryption = ['--smtp-tls-cert', files.certificate, '--smtp-tls-key', files.key, '--smtp-require-starttls'];
    const addresses = ['--smtp', mail.smarthost, '--listen', `127.0.0.1:${String(http)}`];
    const quiet = ['--disable-version-check', '--smtp-disable-rdns', '--database', `${scratch.folder}/mail/messages.db`];
    processes.start(mail.name, tool('mailpit'), [...addresses, ...encryption, '--smtp-auth-file', files.accounts, ...quiet]);
    return mail;
  }

  /** Whether the server answers. */
  async isReady(): Promise<boolean> {
    return (await fetch(`${this.api}/info`)).ok;
  }

  /** One delivery for each mailbox of each message so far. */
  deliveries(): Promise<readonly Notification[]> {
    return mailDeliveries(this.api, this.#known);
  }
}
