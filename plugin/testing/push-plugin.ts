import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** What says that an artifact is a plugin of Helm. */
const PLUGIN = 'application/vnd.helm.plugin.v1+json';

interface Blob {
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
  readonly annotations?: Readonly<Record<string, string>>;
}

/**
 * Pushes a plugin's package with its provenance, as `oras push --artifact-type application/vnd.helm.plugin.v1+json` does.
 * @param registry http://HOST:PORT
 * @throws Error where the registry refuses something
 */
export async function pushPlugin(registry: string, repository: string, tag: string, files: readonly string[]): Promise<void> {
  const push = async (data: Buffer<ArrayBuffer>, mediaType: string): Promise<Blob> => {
    const digest = `sha256:${createHash('sha256').update(data).digest('hex')}`;
    const start = await send(`${registry}/v2/${repository}/blobs/uploads/`, { method: 'POST' });
    const place = new URL(start.headers.get('location') ?? '', registry);
    place.searchParams.set('digest', digest);
    await send(place.href, { method: 'PUT', body: data, headers: { 'content-type': 'application/octet-stream' } });
    return { mediaType, digest, size: data.length };
  };
  const config = await push(Buffer.from('{}'), 'application/vnd.oci.empty.v1+json');
  const layers: Blob[] = [];
  for (const file of files)
    layers.push({
      ...(await push(readFileSync(file), 'application/vnd.oci.image.layer.v1.tar')),
      annotations: { 'org.opencontainers.image.title': basename(file) },
    });
  const mediaType = 'application/vnd.oci.image.manifest.v1+json';
  const manifest = { schemaVersion: 2, mediaType, artifactType: PLUGIN, config, layers };
  await send(`${registry}/v2/${repository}/manifests/${tag}`, {
    method: 'PUT',
    body: JSON.stringify(manifest),
    headers: { 'content-type': mediaType },
  });
}

async function send(url: string, request: RequestInit): Promise<Response> {
  const response = await fetch(url, request);
  if (!response.ok) throw new Error(`${request.method ?? 'GET'} ${url}: ${String(response.status)} ${await response.text()}`);
  return response;
}
