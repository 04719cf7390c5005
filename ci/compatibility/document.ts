import { markdownTable } from '../../docs/writing/markdown-table.ts';
import { versions } from './versions.ts';
import { rows } from './rows.ts';

const oldest = versions.kubernetes.replace(/^>=(\d+\.\d+).*$/u, '$1');

/** docs/compatibility.md. */
export function compatibilityDocument(): string {
  return `# Compatibility

What version ${versions.chart} of the chart is made for, and what shows it. \`npm run generate\` writes this page from the data that the checks use:
the schemas in \`tools/kubernetes-schemas\`, the node images of the workflow, the pins in \`tools/*/go.mod\` and the images in \`generator/versions.json\`.

${markdownTable(['what', 'version', 'shown by'], rows())}

- **Kubernetes** ${oldest} is the oldest that the chart installs on (\`kubeVersion\`). It uses nothing that ${oldest} does not have without asking for it, but what the table does not list is
  not tried.
- **Helm** 3 and 4 render the same objects, byte for byte up to empty lines.
- **Components**: the versions of the table. Another one can be set with \`image.tag\` of the component; the chart then may write a
  configuration that the program does not know.
- **The chart**: the newest version gets repairs. [SECURITY.md](../SECURITY.md) says what that means for security, [UPGRADING.md](../UPGRADING.md) what an upgrade may change.

A version of Kubernetes leaves the table when its schemas leave \`tools/kubernetes-schemas\`; raising the oldest one that the chart installs on is a new major
version.
`;
}
