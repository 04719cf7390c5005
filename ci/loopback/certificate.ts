import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** A key and a certificate that it signed itself, as PEM. */
export interface Certificate {
  readonly key: string;
  readonly certificate: string;
}

/** ASN.1 tags. https://www.itu.int/rec/T-REC-X.690 */
const tag = {
  boolean: 0x01,
  integer: 0x02,
  bits: 0x03,
  octets: 0x04,
  oid: 0x06,
  utf8: 0x0c,
  time: 0x17,
  sequence: 0x30,
  set: 0x31,
} as const;

function der(kind: number, ...contents: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(contents);
  const { length } = content;
  if (length < 0x80) return Buffer.concat([Buffer.of(kind, length), content]);
  if (length < 0x100) return Buffer.concat([Buffer.of(kind, 0x81, length), content]);
  return Buffer.concat([Buffer.of(kind, 0x82, length >> 8, length & 0xff), content]);
}

/** The numbers of the object identifiers used here, in their encoded form. */
const oid = {
  ecdsaWithSha256: der(tag.oid, Buffer.from('2a8648ce3d040302', 'hex')),
  commonName: der(tag.oid, Buffer.from('550403', 'hex')),
  basicConstraints: der(tag.oid, Buffer.from('551d13', 'hex')),
  subjectAltName: der(tag.oid, Buffer.from('551d11', 'hex')),
} as const;

const yes = der(tag.boolean, Buffer.of(0xff));

/** YYMMDDhhmmssZ in UTC. */
function time(date: Date): Buffer {
  return der(tag.time, Buffer.from(`${date.toISOString().replaceAll(/[-:T]/gu, '').slice(2, 14)}Z`));
}

function extensions(names: readonly string[]): Buffer {
  const loopback = der(0x87, Buffer.of(127, 0, 0, 1));
  const named = ['localhost', ...names].map((name) => der(0x82, Buffer.from(name)));
  return der(
    0xa3,
    der(
      tag.sequence,
      der(tag.sequence, oid.basicConstraints, yes, der(tag.octets, der(tag.sequence, yes))),
      der(tag.sequence, oid.subjectAltName, der(tag.octets, der(tag.sequence, loopback, ...named))),
    ),
  );
}

function pem(bytes: Buffer): string {
  const lines = bytes.toString('base64').replaceAll(/.{64}(?=.)/gu, '$&\n');
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;
}

/**
 * A certificate for 127.0.0.1 and localhost, valid for an hour, its own authority: what the stand-ins of the
 * notification services show, so that Alertmanager speaks TLS to them as to the real ones.
 * https://www.rfc-editor.org/rfc/rfc5280#section-4.1
 * @param names further DNS names that it is for
 */
export function loopbackCertificate(...names: readonly string[]): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = der(tag.sequence, oid.ecdsaWithSha256);
  const name = der(tag.sequence, der(tag.set, der(tag.sequence, oid.commonName, der(tag.utf8, Buffer.from('stand-ins')))));
  const now = Date.now();
  const content = der(
    tag.sequence,
    der(0xa0, der(tag.integer, Buffer.of(2))),
    der(tag.integer, Buffer.concat([Buffer.of(1), randomBytes(8)])),
    algorithm,
    name,
    der(tag.sequence, time(new Date(now - 3_600_000)), time(new Date(now + 3_600_000))),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    extensions(names),
  );
  const signature = der(tag.bits, Buffer.of(0), sign('sha256', content, privateKey));
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    certificate: pem(der(tag.sequence, content, algorithm, signature)),
  };
}
