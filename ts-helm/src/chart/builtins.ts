import type { Facts } from '../ast/facts.ts';
import { handle, type Node } from '../expression/node.ts';

type Builtin = 'Release' | 'Chart' | 'Capabilities' | 'Template';

function builtin<T>(object: Builtin, path: readonly string[], facts: Facts): Node<T> {
  return handle({ kind: 'reference', root: { object }, path, certain: path.length, facts });
}

const name: Facts = { type: 'string', plain: 'beside' };
const flag: Facts = { type: 'boolean', empty: true };

/** The release that is being installed or upgraded. https://helm.sh/docs/chart_template_guide/builtin_objects/ */
export const release = {
  name: builtin<string>('Release', ['Name'], name),
  namespace: builtin<string>('Release', ['Namespace'], name),
  service: builtin<string>('Release', ['Service'], name),
  isInstall: builtin<boolean>('Release', ['IsInstall'], flag),
  isUpgrade: builtin<boolean>('Release', ['IsUpgrade'], flag),
  revision: builtin<number>('Release', ['Revision'], { type: 'integer', large: true }),
} as const;

/** The contents of Chart.yaml. */
export const chartInfo = {
  name: builtin<string>('Chart', ['Name'], name),
  version: builtin<string>('Chart', ['Version'], name),
  /** Any text, and '' where Chart.yaml has none. */
  appVersion: builtin<string>('Chart', ['AppVersion'], { type: 'string', empty: true }),
} as const;

/** The cluster that is rendered for. */
export const capabilities = {
  kubeVersion: builtin<string>('Capabilities', ['KubeVersion', 'Version'], name),
} as const;
