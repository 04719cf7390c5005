import { markdownTable } from '../../../docs/writing/markdown-table.ts';
import { exporterFlows, valuePorts, type ExporterFlow } from './exporter-flows.ts';
import { flows, type Flow } from './flows.ts';

const intro = `# Network

What the components of the chart and its exporters say to each other and to others. With \`global.networkPolicies.enabled: true\` each
of their pods has a NetworkPolicy that lets these flows pass, in both directions, and drops all others; pods that are not theirs are
never selected. This table and the policies are made from the same data.

What a chart says itself wins: \`networkPolicies.enabled\` for this chart, \`exporters.networkPolicies.enabled\` for the exporters. Where
neither is set, and \`global\` says nothing, there are no policies.

- **ingress controllers** are the pods that \`networkPolicies.ingressControllers\` selects, **clients** those of \`networkPolicies.clients\`.
- **anywhere** is where an address has no selector: Kubernetes cannot name hosts. A proxy or a mesh can narrow these flows.
- Exporters let in the pods that \`exporters.networkPolicies.prometheus\` selects; where that is empty, those with the label
  \`app.kubernetes.io/name: prometheus\` in the namespace of the release. A Prometheus of the Prometheus Operator in another namespace has
  to be named there.
- **node-exporter** is in the network of its node (\`exporters.nodeExporter.hostNetwork\`), which no NetworkPolicy selects: it has one only
  without \`hostNetwork\`. What reaches it on a node is for a firewall of the nodes to say.
- A flow is open only while both ends are installed.

`;

/** docs/network.md: a line a flow. */
export function networkDocument(): string {
  return `${intro}${markdownTable(['from', 'to', 'ports', 'why'], [...flows, ...exporterFlows].map(cells))}\n`;
}

function cells({ from, to, ports, why }: Flow | ExporterFlow): readonly string[] {
  const written =
    typeof ports === 'string' ? valuePorts[ports] : ports.map(({ port, protocol }) => `${String(port)}/${protocol}`).join(', ');
  return [from, to, written === '' ? 'any' : written, why];
}
