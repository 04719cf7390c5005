import { parseArgs } from 'node:util';
import { Refusal } from '../refusal.ts';

/** Who signs with cosign: a key (a file or the address of a key service), or whoever logs in, who gets a certificate for the moment. */
type Signer = { readonly key: string } | { readonly identity: string; readonly issuer: string };

/** What `npm run publish` was asked for. */
export interface Options {
  /** HOST/PATH, below which each chart has a repository of its name. */
  readonly registry: string;
  readonly dryRun: boolean;
  /** What names the key in GnuPG's key ring that signs provenance. */
  readonly gpgKey: string;
  readonly signer: Signer;
  /** Certificates of the registry's authority, where the system does not know it. */
  readonly caFile?: string;
  /** Without TLS, for a registry on this machine. */
  readonly plainHttp: boolean;
}

const usage = `npm run publish -- --registry oci://HOST/PATH --gpg-key NAME (--cosign-key FILE | --keyless) [--dry-run]
  --registry oci://HOST/PATH   each chart is pushed to PATH/NAME; log in with oras, docker or helm before
  --gpg-key NAME               fingerprint or address of the key in GnuPG's key ring that signs provenance (GPG_PASSPHRASE unlocks it)
  --cosign-key FILE            cosign's private key, or the address of a key service (COSIGN_PASSWORD unlocks a file)
  --keyless                    sign with a certificate for whoever runs this; outside GitHub also --identity and --issuer
  --identity URL --issuer URL  who that is, and who vouches for it
  --ca-file FILE               certificates of the registry's authority
  --plain-http                 a registry without TLS, on this machine
  --dry-run                    only look, and say what would be done`;

const flags = {
  registry: { type: 'string' },
  'gpg-key': { type: 'string' },
  'cosign-key': { type: 'string' },
  keyless: { type: 'boolean', default: false },
  identity: { type: 'string' },
  issuer: { type: 'string' },
  'ca-file': { type: 'string' },
  'plain-http': { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
} as const;

function refuse(sentence: string): never {
  throw new Refusal(`${sentence}\n\n${usage}`);
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: flags, strict: true }).values;
  } catch (error) {
    return refuse(`Cannot publish: ${error instanceof Error ? error.message.replace(/\.?$/u, '.') : String(error)}`);
  }
}

type Given = ReturnType<typeof parsed>;

/** In a workflow of GitHub its own address is the identity. https://docs.sigstore.dev/certificate_authority/oidc-in-fulcio/ */
function keyless(given: Given, environment: NodeJS.ProcessEnv): Signer {
  const workflow = environment['GITHUB_WORKFLOW_REF'];
  const identity =
    given.identity ?? (workflow === undefined ? undefined : `${environment['GITHUB_SERVER_URL'] ?? 'https://github.com'}/${workflow}`);
  const issuer = given.issuer ?? (workflow === undefined ? undefined : 'https://token.actions.githubusercontent.com');
  if (identity === undefined || issuer === undefined)
    return refuse('Cannot publish with --keyless: nobody says who signs. Add --identity and --issuer, or run it in a workflow of GitHub.');
  return { identity, issuer };
}

function signer(given: Given, environment: NodeJS.ProcessEnv): Signer {
  const { 'cosign-key': key } = given;
  if (given.keyless === (key !== undefined))
    return refuse('Cannot publish: name either --cosign-key FILE or --keyless, for the signature of cosign.');
  return key === undefined ? keyless(given, environment) : { key };
}

/**
 * Reads the command line.
 * @throws Refusal where something is missing or contradicts itself, with the usage
 */
export function parseOptions(args: readonly string[], environment: NodeJS.ProcessEnv = process.env): Options {
  const given = parsed(args);
  const { registry, 'gpg-key': gpgKey, 'ca-file': caFile } = given;
  if (registry === undefined) refuse('Cannot publish: no registry is named. Add --registry oci://HOST/PATH.');
  const [, address] = /^oci:\/\/([^/\s:@]+(?::\d+)?(?:\/[a-z0-9._-]+)+)\/?$/u.exec(registry) ?? [];
  if (address === undefined)
    refuse(
      `Cannot publish to ${JSON.stringify(registry)}: it is not oci://HOST/PATH in lower-case letters, without tag and name of a chart.`,
    );
  if (gpgKey === undefined) refuse('Cannot publish: no key is named that signs provenance. Add --gpg-key NAME.');
  return {
    registry: address,
    dryRun: given['dry-run'],
    gpgKey,
    signer: signer(given, environment),
    plainHttp: given['plain-http'],
    ...(caFile === undefined ? {} : { caFile }),
  };
}
