import { flows, type Flow } from './flows.ts';

const intro = `# Network

What the components of the chart say to each other and to others. With \`networkPolicies.enabled: true\` each pod of the chart has a
NetworkPolicy that lets these flows pass, in both directions, and drops all others; pods that are not the chart's are never
selected. This table and the policies are made from the same data.

- **ingress controllers** are the pods that \`networkPolicies.ingressControllers\` selects, **clients** those of \`networkPolicies.clients\`.
- **anywhere** is where an address has no selector: Kubernetes cannot name hosts. A proxy or a mesh can narrow these flows.
- A flow is open only while both ends are installed.

| from | to | ports | why |
| ---- | -- | ----- | --- |
`;

/** docs/network.md: a line a flow. */
export function networkDocument(): string {
  return `${intro}${flows.map(line).join('\n')}\n`;
}

function line({ from, to, ports, why }: Flow): string {
  const written = ports.map(({ port, protocol }) => `${String(port)}/${protocol}`).join(', ');
  return `| ${from} | ${to} | ${written === '' ? 'any' : written} | ${why} |`;
}
