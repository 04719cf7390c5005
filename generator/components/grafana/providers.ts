import { and, define, eq, ne, notEmpty, str, ternary, when, type Expr } from '@helm/ts-helm';
import { values } from '../../values.ts';
import { paths } from './paths.ts';

const { dashboardFolder, extraFolders, sidecar } = values.grafana;

/** The folder of an installation that does not name one. */
const isUsual = eq(dashboardFolder, 'JobPilot');

/** Whether Grafana must be told of another folder, which it reads at its start only. */
export const hasOwnFolder = ne(dashboardFolder, 'JobPilot');

const isFoldered = and(sidecar.enabled, sidecar.foldersFromFilesStructure);

/** Where the sidecar writes: apart from the chart's own where its folders are Grafana's. */
export const labelledPath = ternary<string>(sidecar.foldersFromFilesStructure, paths.labelled, `${paths.dashboards}/labelled`);

const fixed = {
  // A dashboard that an upgrade or the values take away goes from Grafana too.
  disableDeletion: false,
  allowUiUpdates: false,
  updateIntervalSeconds: 30,
};

/** All files are in one folder of Grafana. */
function inFolder(name: Expr<string>, folder: object): Expr<object> {
  return { name, orgId: 1, type: 'file', ...folder, ...fixed, options: { path: paths.dashboards } };
}

/** Folders of the files are folders of Grafana. */
function foldered(name: string, path: string): Expr<object> {
  return { name, orgId: 1, type: 'file', ...fixed, options: { path, foldersFromFilesStructure: true } };
}

/**
 * Where Grafana finds dashboards: every file in or below the folder, looked through every 30 seconds. A dashboard that is there
 * does not move when its provider gets another folder, but where the provider has another name too: then it is made anew.
 * https://grafana.com/docs/grafana/latest/administration/provisioning/#dashboards
 */
export const providers = define('jobpilot-monitoring.grafana.providers', 'Where Grafana finds dashboards.', {}, () => ({
  apiVersion: 1,
  providers: [
    when<object>(
      isUsual,
      inFolder('jobpilot', { folder: 'JobPilot', folderUid: 'jobpilot' }),
      inFolder(str`jobpilot: ${dashboardFolder}`, { folder: dashboardFolder }),
    ),
    when<object>(notEmpty(extraFolders), foldered('jobpilot-folders', paths.folders)),
    when<object>(isFoldered, foldered('jobpilot-labelled', paths.labelled)),
  ],
}));
