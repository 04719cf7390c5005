import { v } from '@helm/ts-helm';

const dashboards = v
  .map(v.string({ multiline: true, minLength: 2 }).doc('The JSON of the dashboard.'), {
    keyPattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?$',
    keyForm: 'dashboard',
  })
  .named('Dashboards');

/** The user's dashboards, and the folders that they and the chart's are in. */
export const dashboardValues = {
  dashboardFolder: v
    .string({ minLength: 1, maxLength: 190 })
    .default('JobPilot')
    .doc('Folder of the chart’s dashboards and of extraDashboards; where it changes, they are recreated in it.'),
  extraDashboards: dashboards.default({}).doc('Dashboards beside the chart’s own, by name.'),
  extraFolders: v
    .map(dashboards.doc('Dashboards by name.'), { keyPattern: '^[^ ./:][^/:]*$', keyForm: 'folder' })
    .default({})
    .doc('Dashboards in folders of their own, by folder and name.'),
};
