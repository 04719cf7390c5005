/** The steps of https://semver.org/, smallest first. */
export const steps = ['patch', 'minor', 'major'] as const;

/** One of them. */
export type Step = (typeof steps)[number];

/** The sections of https://keepachangelog.com/en/1.1.0/, in its order; Artifact Hub knows the same kinds of changes. */
export const sections = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security'] as const;

/** One of them. */
export type Section = (typeof sections)[number];

/** What a kind of change demands. */
interface Rule {
  readonly step: Step;
  readonly because: string;
  /** Where the change log has it; nowhere where what can be computed tells a reader nothing. */
  readonly section?: Section;
}

const refuses = 'a values file that was accepted is refused, or does nothing';
const keeps = 'a values file that was accepted still is, and means the same';
const refers = 'others refer to it by its name: dashboards, scripts, policies, Ingresses';

/** What each kind of change demands, and why. */
const rules = {
  'value removed': { step: 'major', because: refuses, section: 'Removed' },
  'value narrowed': { step: 'major', because: refuses, section: 'Changed' },
  'values file refused': { step: 'major', because: 'what the version before installed cannot be upgraded' },
  'value deprecated': {
    step: 'minor',
    because: 'the old path still works, and the notes of the release name the new one',
    section: 'Deprecated',
  },
  'value widened': { step: 'minor', because: keeps, section: 'Changed' },
  'value added': { step: 'minor', because: keeps, section: 'Added' },
  'default changed': { step: 'minor', because: 'what runs changes without a word of the user, who can keep what was', section: 'Changed' },
  'default added': { step: 'minor', because: 'what runs may have more in it, which the user can switch off', section: 'Added' },
  'default removed': { step: 'minor', because: 'what runs may have less in it, which the user can bring back', section: 'Removed' },
  'Kubernetes dropped': { step: 'major', because: 'the chart no longer installs on a cluster that it installed on', section: 'Removed' },
  'Kubernetes added': { step: 'minor', because: 'the chart installs on more clusters', section: 'Added' },
  'object removed': { step: 'major', because: refers, section: 'Removed' },
  'helper removed': { step: 'minor', because: 'nothing outside the release refers to an object of this kind', section: 'Removed' },
  'object added': { step: 'minor', because: 'there is more in the namespace, and it may need rights or room', section: 'Added' },
  'object renamed': { step: 'major', because: refers, section: 'Changed' },
  'immutable field': { step: 'major', because: 'the API server refuses the upgrade, or data stays behind', section: 'Changed' },
  'pod label': { step: 'major', because: 'NetworkPolicies, monitors and scripts of others select pods by it', section: 'Changed' },
  'selector changed': { step: 'minor', because: 'while the upgrade runs, the Service may lead nowhere', section: 'Changed' },
  'port removed': { step: 'major', because: refers, section: 'Removed' },
  'port added': { step: 'minor', because: 'a Service offers more', section: 'Added' },
  'image, major': { step: 'major', because: 'a component breaks what it promised, so the chart does', section: 'Changed' },
  'image, minor': { step: 'minor', because: 'a component does more', section: 'Changed' },
  'image, patch': { step: 'patch', because: 'a component was repaired', section: 'Changed' },
  'object changed': { step: 'patch', because: 'what is installed differs, so a published version cannot keep its name' },
  'file changed': { step: 'patch', because: 'the package differs, so a published version cannot keep its name' },
} as const satisfies Readonly<Record<string, Rule>>;

/** A kind of change. */
export type Kind = keyof typeof rules;

/** What a kind of change demands, and why. */
export function ruleOf(kind: Kind): Rule {
  return rules[kind];
}
