import { each, given, lines, release, text, when, type Node } from '../../src/index.ts';
import { chartValues } from './chart-values.ts';
import { containerPort, fullname } from './names.ts';

const { ingress, service } = chartValues;

/** What Helm shows after an installation. */
export const notes = lines(
  text`${fullname({})} is installed in the namespace ${release.namespace}.`,
  when(
    ingress.enabled,
    each(
      ingress.hosts,
      'host',
      (host, name) =>
        given(host.tlsSecret, () => address('https', name, host.path), { name: 'secret', otherwise: address('http', name, host.path) }),
      'order',
    ),
    text`

      It is reached through a port of your own:

        kubectl --namespace ${release.namespace} port-forward service/${fullname({})} ${containerPort}:${service.port}
    `,
  ),
);

function address(scheme: string, host: Node<string>, path: Node<string>): Node<string> {
  return text`

    It is served at ${scheme}://${host}${path}
  `;
}
