import { describe, expect, test } from 'vitest';
import { parseOptions } from './options.ts';

const complete = ['--registry', 'oci://ghcr.io/acme/charts', '--gpg-key', 'maintainer', '--cosign-key', 'cosign.key'];
const withoutKey = complete.slice(0, 4);
const workflow = { GITHUB_SERVER_URL: 'https://github.com', GITHUB_WORKFLOW_REF: 'acme/m/.github/workflows/release.yaml@refs/tags/v1.0.0' };

test('what is needed and what may be added', () => {
  const options = { registry: 'ghcr.io/acme/charts', gpgKey: 'maintainer', signer: { key: 'cosign.key' }, dryRun: false, plainHttp: false };
  expect(parseOptions(complete, {})).toEqual(options);
  const more = [...complete, '--dry-run', '--plain-http', '--ca-file', 'ca.crt'];
  expect(parseOptions(more, {})).toEqual({ ...options, dryRun: true, plainHttp: true, caFile: 'ca.crt' });
});

test('without a key the workflow, or whoever is named, signs', () => {
  expect(parseOptions([...withoutKey, '--keyless'], workflow).signer).toEqual({
    identity: 'https://github.com/acme/m/.github/workflows/release.yaml@refs/tags/v1.0.0',
    issuer: 'https://token.actions.githubusercontent.com',
  });
  const named = ['--keyless', '--identity', 'me@example.com', '--issuer', 'https://accounts.example.com'];
  expect(parseOptions([...withoutKey, ...named], {}).signer).toEqual({
    identity: 'me@example.com',
    issuer: 'https://accounts.example.com',
  });
});

describe('a command line that cannot be meant is refused with the usage', () => {
  test.each([
    [[], 'Cannot publish: no registry is named. Add --registry oci://HOST/PATH.'],
    [['--registry', 'https://ghcr.io/acme'], 'Cannot publish to "https://ghcr.io/acme": it is not oci://HOST/PATH'],
    [['--registry', 'oci://ghcr.io'], 'Cannot publish to "oci://ghcr.io": it is not oci://HOST/PATH'],
    [['--registry', 'oci://ghcr.io/Acme'], 'Cannot publish to "oci://ghcr.io/Acme": it is not oci://HOST/PATH in lower-case letters'],
    [['--registry', 'oci://me:secret@ghcr.io/acme'], 'it is not oci://HOST/PATH'],
    [withoutKey.slice(0, 2), 'Cannot publish: no key is named that signs provenance. Add --gpg-key NAME.'],
    [withoutKey, 'Cannot publish: name either --cosign-key FILE or --keyless'],
    [[...complete, '--keyless'], 'Cannot publish: name either --cosign-key FILE or --keyless'],
    [[...withoutKey, '--keyless'], 'Cannot publish with --keyless: nobody says who signs. Add --identity and --issuer'],
    [['--force'], "Cannot publish: Unknown option '--force'"],
  ])('%j', (args, message) => {
    expect(() => parseOptions(args, {})).toThrow(message);
    expect(() => parseOptions(args, {})).toThrow('npm run publish -- --registry');
  });
});
