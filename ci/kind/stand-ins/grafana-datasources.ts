import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { at, text, type Json } from '../../objects.ts';

/** What Grafana answers: a status of HTTP and, where it is not well, why. */
interface Answer {
  readonly status: number;
  readonly message: string;
}

/** What Grafana's check of a datasource asks its server, by type. That of Alertmanager has none. */
const checks: Readonly<Record<string, string>> = { prometheus: '/api/v1/query?query=1%2B1', loki: '/loki/api/v1/query?query=vector(1)' };

/** A setting that is a reference to a file. https://grafana.com/docs/grafana/latest/setup-grafana/configure-grafana/#file-provider */
function secretSetting(root: string, ini: string, name: string): string | undefined {
  const path = new RegExp(`^${name} *= *\\$__file\\{([^}]+)\\}$`, 'mu').exec(ini)?.[1];
  const file = path === undefined ? undefined : join(root, path);
  return file !== undefined && existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}

/** https://www.rfc-editor.org/rfc/rfc7617#section-2 */
function basic(user: string, password: string): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
}

/**
 * Whether a request has the login of the administrator that the settings name.
 * @param authorization header of the request
 */
export function isAdministrator(authorization: string | undefined, root: string, ini: string): boolean {
  const [user, password] = [secretSetting(root, ini, 'admin_user'), secretSetting(root, ini, 'admin_password')];
  if (user === undefined || password === undefined) return false;
  return authorization === basic(user, password);
}

/**
 * The login that a datasource is asked with; variables are filled in as in all files of provisioning.
 * https://grafana.com/docs/grafana/latest/administration/provisioning/#use-environment-variables
 */
function headersOf(datasource: Json, environment: NodeJS.ProcessEnv): Readonly<Record<string, string>> {
  if (datasource['basicAuth'] !== true) return {};
  const expanded = (one: unknown): string => text(one).replaceAll(/\$(\w+)/gu, (_all, name: string) => environment[name] ?? '');
  const password = at(datasource, 'secureJsonData', 'basicAuthPassword');
  return { authorization: basic(expanded(datasource['basicAuthUser']), expanded(password)) };
}

async function ask(url: string, headers: Readonly<Record<string, string>>): Promise<Answer> {
  try {
    const { status } = await fetch(url, { headers });
    return { status: status === 200 ? 200 : 400, message: `${url} answers ${String(status)}` };
  } catch (error) {
    return { status: 400, message: `${url}: ${String(error)}` };
  }
}

/**
 * The answer below /api/datasources to `uid/UID/health` and `proxy/uid/UID/PATH`.
 * https://grafana.com/docs/grafana/latest/developers/http_api/data_source/
 * @param environment where files of provisioning find their variables
 */
export async function answerAbout(path: string, datasources: readonly Json[], environment: NodeJS.ProcessEnv = {}): Promise<Answer> {
  const [, proxy, uid, rest = ''] = /^(proxy\/)?uid\/([^/]+)\/(.*)$/u.exec(path) ?? [];
  const found = datasources.find((one) => one['uid'] === uid);
  if (found === undefined) return { status: 404, message: `there is no datasource ${String(uid)}` };
  const headers = headersOf(found, environment);
  if (proxy !== undefined) return ask(`${String(found['url'])}/${rest}`, headers);
  const check = checks[String(found['type'])];
  if (rest !== 'health' || check === undefined) return { status: 404, message: `a datasource of ${String(found['type'])} has no ${rest}` };
  return ask(`${String(found['url'])}${check}`, headers);
}
