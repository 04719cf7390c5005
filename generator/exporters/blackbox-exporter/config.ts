import { document, each, ensure, eq, field, fields, given, hasEntry, str, when, yaml, type Expr, type Node, type Ref } from '@helm/ts-helm';
import type { module as declared } from '../../../values-schema/exporters/blackbox-exporter.ts';
import { values } from '../values.ts';

const { modules, targets } = values.blackboxExporter;

/** That every target names a module that there is. */
const modulesExist: Node<object> = each(targets, 'target', (target, name) => ({
  ...fields(
    when<never>(
      target.enabled,
      ensure(
        hasEntry(modules, target.module),
        str`blackboxExporter.targets.${name}.module: there is no module ${target.module}; add it to blackboxExporter.modules`,
      ),
    ),
  ),
}));

type Module = Ref<typeof declared>;

/** What a request must be answered with. */
function request({ http }: Module): Node<object> {
  return given(http, ({ method, validStatusCodes, followRedirects, failIfNotTls, bodyMatches }) => ({
    method,
    valid_status_codes: given(validStatusCodes, (codes) => yaml(codes)),
    follow_redirects: followRedirects,
    fail_if_not_ssl: failIfNotTls,
    fail_if_body_not_matches_regexp: given(bodyMatches, (pattern): Expr<readonly string[]> => [pattern]),
  }));
}

/** How a connection is made. */
function connection({ tcp }: Module): Node<object> {
  return given(tcp, ({ tls }) => ({ tls }));
}

/** A module as blackbox_exporter reads it. */
const written: Node<object> = each(modules, 'module', (module, name) => ({
  ...field(name, {
    prober: module.prober,
    timeout: given(module.timeout, (timeout) => timeout),
    http: when<object>(eq(module.prober, 'http'), { preferred_ip_protocol: module.ipProtocol, ...fields(request(module)) }),
    tcp: when<object>(eq(module.prober, 'tcp'), {
      preferred_ip_protocol: module.ipProtocol,
      ...fields(connection(module)),
    }),
  }),
}));

/** blackbox.yml. https://github.com/prometheus/blackbox_exporter/blob/master/CONFIGURATION.md */
export const config = document({ modules: { ...fields(written) } });

/** Checks that a schema cannot make, as fields that are never written. */
export const checks: object = fields(modulesExist);
