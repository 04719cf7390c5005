import type { ConfigMap, Volume, VolumeMount } from 'kubernetes-types/core/v1.js';
import { each, field, fields, manifest, sha256sum, str, template, trunc, when, type Node } from '@helm/ts-helm';
import { values } from '../../values.ts';
import { metadata } from '../common/metadata.ts';
import { named } from '../common/name.ts';
import { paths } from './paths.ts';

const { enabled, extraFolders } = values.grafana;

/** A name for what a folder's dashboards stand in, for its own may be any text. */
function nameOf(folder: Node<string>): Node<string> {
  return trunc(sha256sum(folder), 10);
}

/**
 * Each is mounted by itself: Grafana goes into no folder below a mounted ConfigMap, for those are links.
 * https://github.com/grafana/grafana/blob/main/pkg/services/provisioning/dashboards/file_reader.go
 */
export const folderMounts: Node<VolumeMount> = each(extraFolders, 'folder', (_dashboards, title) => ({
  name: str`folder-${nameOf(title)}`,
  mountPath: str`${paths.folders}/${title}`,
  readOnly: true,
}));

/** The volumes of folderMounts. */
export const folderVolumes: Node<Volume> = each(extraFolders, 'folder', (_dashboards, title) => ({
  name: str`folder-${nameOf(title)}`,
  configMap: { name: str`${named('grafana-folder')}-${nameOf(title)}` },
}));

const configMaps = each(extraFolders, 'folder', (dashboards, title) =>
  manifest<ConfigMap>({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: metadata('grafana', str`${named('grafana-folder')}-${nameOf(title)}`),
    data: { ...fields(each(dashboards, 'json', (json, name) => field(str`${name}.json`, json))) },
  }),
);

/** A ConfigMap of dashboards for each folder. */
export const extraFolderTemplate = template('grafana/extra-folders.yaml', when<object>(enabled, configMaps));
