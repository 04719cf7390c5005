import { stringify } from 'yaml';
import type { Release } from '../release/release.ts';
import type { Gpg } from './gpg.ts';

/** What Helm signs: Chart.yaml, then the file's name and digest. https://helm.sh/docs/topics/provenance/#the-provenance-file */
function statement({ chart, file, digest }: Release): string {
  return `${stringify(chart.metadata, { version: '1.1', sortMapEntries: true, lineWidth: 0 })}\n...\nfiles:\n  ${file}: sha256:${digest}\n`;
}

/** White space at the ends of lines is no part of what is signed. */
function trimmed(text: string): string {
  return text.replaceAll(/[ \t\r]+$/gmu, '').trimEnd();
}

/** The provenance file of a package, as `helm package --sign` writes it and `helm verify` reads it. */
export function provenanceOf(release: Release, gpg: Gpg): Promise<string> {
  return gpg.clearsign(statement(release));
}

/** Whether a provenance file is about these very bytes and signed by this key. */
export async function isProvenanceOf(document: string, release: Release, gpg: Gpg): Promise<boolean> {
  const signed = await gpg.signed(document);
  if (signed === undefined || signed.fingerprint !== (await gpg.fingerprint())) return false;
  return trimmed(signed.text) === trimmed(statement(release));
}
