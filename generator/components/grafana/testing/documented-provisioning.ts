const provisioning = 'https://grafana.com/docs/grafana/latest/administration/provisioning/';
const alerting = 'https://grafana.com/docs/grafana/latest/alerting/set-up/provision-alerting-resources/file-provisioning/';

/** What a field of a provisioning file may hold. */
export type Kind = 'string' | 'integer' | 'boolean' | 'map' | 'strings' | { readonly [field: string]: Kind } | readonly [Kind];

/** A provisioning file as it is documented: its page and its fields; a list has one form of item. */
export interface DocumentedFile {
  readonly page: string;
  readonly fields: { readonly [field: string]: Kind };
  /** Fields without which Grafana does not take the items of the list of this name. */
  readonly required: { readonly [list: string]: readonly string[] };
}

/** The provisioning files that the chart writes, taken down from Grafana's documentation (13.3). */
export const documentedProvisioning: { readonly [file: string]: DocumentedFile } = {
  'datasources.yaml': {
    page: `${provisioning}#data-sources`,
    fields: {
      apiVersion: 'integer',
      prune: 'boolean',
      deleteDatasources: [{ name: 'string', orgId: 'integer' }],
      datasources: [
        {
          name: 'string',
          type: 'string',
          access: 'string',
          orgId: 'integer',
          uid: 'string',
          url: 'string',
          user: 'string',
          database: 'string',
          basicAuth: 'boolean',
          basicAuthUser: 'string',
          withCredentials: 'boolean',
          isDefault: 'boolean',
          jsonData: 'map',
          secureJsonData: 'map',
          version: 'integer',
          editable: 'boolean',
        },
      ],
    },
    required: { datasources: ['name', 'type', 'access'] },
  },
  'dashboards.yaml': {
    page: `${provisioning}#dashboards`,
    fields: {
      apiVersion: 'integer',
      providers: [
        {
          name: 'string',
          orgId: 'integer',
          folder: 'string',
          folderUid: 'string',
          type: 'string',
          disableDeletion: 'boolean',
          updateIntervalSeconds: 'integer',
          allowUiUpdates: 'boolean',
          options: { path: 'string', foldersFromFilesStructure: 'boolean' },
        },
      ],
    },
    required: { providers: ['name', 'options'] },
  },
  'alerting.yaml': {
    page: alerting,
    fields: {
      apiVersion: 'integer',
      contactPoints: [
        {
          orgId: 'integer',
          name: 'string',
          receivers: [{ uid: 'string', type: 'string', disableResolveMessage: 'boolean', settings: 'map' }],
        },
      ],
      policies: [
        {
          orgId: 'integer',
          receiver: 'string',
          group_by: 'strings',
          matchers: 'strings',
          group_wait: 'string',
          group_interval: 'string',
          repeat_interval: 'string',
        },
      ],
    },
    required: { contactPoints: ['name', 'receivers'], policies: ['receiver'], receivers: ['uid', 'type', 'settings'] },
  },
};
