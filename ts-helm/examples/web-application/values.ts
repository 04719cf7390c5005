import { v, type In, type InOf, type Out, type OutOf, type Value } from '../../src/index.ts';

const annotations = v.map(v.string(), { keyForm: 'annotation' }).default({});

const image = v
  .object({
    registry: v.format('registry').default('docker.io').doc('Where the image is pulled from.'),
    repository: v.format('imageRepository').default('nginxinc/nginx-unprivileged').doc('The image.'),
    tag: v.format('imageTag', { orEmpty: true }).default('').doc("The tag; the chart's appVersion where it is empty."),
    digest: v.format('imageDigest').optional().doc('Pins the image; the tag is then ignored.'),
    pullPolicy: v.choice('Always', 'IfNotPresent', 'Never').default('IfNotPresent').doc('When the image is pulled.'),
  })
  .doc('The image of the application.');

const autoscaling = v
  .object({
    minReplicas: v.integer({ min: 1, max: 100 }).default(1).doc('The fewest pods.'),
    maxReplicas: v.integer({ min: 1, max: 100 }).doc('The most pods.'),
    targetCpu: v.integer({ min: 1, max: 100 }).unit('percent').default(80).doc('Use of the requested CPU above which pods are added.'),
  })
  .optional()
  .doc('Lets the use of CPU decide how many pods run, in place of replicas.');

const service = v
  .object({
    type: v.choice('ClusterIP', 'NodePort', 'LoadBalancer').default('ClusterIP').doc('How the Service is reached.'),
    port: v.port().default(80).doc('The port of the Service.'),
    nodePort: v.integer({ min: 30000, max: 32767 }).optional().doc('The port on every node, for the types NodePort and LoadBalancer.'),
    annotations: annotations.doc('Annotations of the Service.'),
  })
  .doc('The Service in front of the pods.');

const host = v.object({
  order: v.integer({ min: 0, max: 999 }).default(0).doc('The place among the hosts.'),
  path: v.format('path').default('/').doc('The path below which requests are for this application.'),
  tlsSecret: v.format('dnsName').optional().doc('The Secret with the certificate; without one the host is served over plain HTTP.'),
});

const ingress = v
  .object({
    enabled: v.boolean().default(false).doc('Makes the application reachable from outside the cluster.'),
    className: v.format('dnsName').optional().doc("The class of the Ingress; the cluster's default class where it is not set."),
    annotations: annotations.doc('Annotations of the Ingress.'),
    hosts: v
      .map(host, { keyPattern: '^([a-z0-9]([-a-z0-9]*[a-z0-9])?\\.)+[a-z][-a-z0-9]*[a-z]$', keyForm: 'host name' })
      .default({})
      .doc('The host names under which the application is served.'),
  })
  .doc('The Ingress in front of the Service.');

const menuFields = {
  order: v.integer({ min: 0, max: 999 }).default(0).doc('The place among its neighbours.'),
  title: v.string({ minLength: 1, maxLength: 60 }).doc('What the entry says.'),
  url: v.format('url').optional().doc('Where it leads.'),
};

type Flat = Value<OutOf<typeof menuFields>, InOf<typeof menuFields>>;
interface MenuOut extends Out<Flat> {
  readonly entries: Readonly<Record<string, MenuOut | null>>;
}
interface MenuIn extends In<Flat> {
  readonly entries?: Readonly<Record<string, MenuIn | null>>;
}
type Menu = Value<MenuOut['entries'], NonNullable<MenuIn['entries']>, 'default', { readonly entry: MenuEntry }>;

/** An entry of the menu, which may hold a menu of its own: a type that contains itself must be written out. */
interface MenuEntry extends Value<MenuOut, MenuIn, 'required', { readonly fields: typeof menuFields & { readonly entries: Menu } }> {}

export const menu: Menu = v
  .map(
    v.lazy(() => menuEntry),
    { keyForm: 'entry' },
  )
  .default({})
  .doc('Entries of the menu, by names that only order and override them.');

export const menuEntry: MenuEntry = v.object({ ...menuFields, entries: menu }).named('MenuEntry');

const site = v
  .object({
    logLevel: v.choice('debug', 'info', 'warn', 'error').default('info').doc('The least level that is logged.'),
    cacheSize: v.integer({ min: 0, max: 1_073_741_824 }).unit('bytes').default(1_048_576).doc('Memory for pages that are kept.'),
    greeting: v
      .string({ maxLength: 200 })
      .default('Welcome to {{ .Release.Name }}')
      .doc('The line on the first page; a template of its own, expanded by Helm.'),
    features: v
      .map(v.boolean(), { keyPattern: '^[a-z][A-Za-z0-9]*$', keyForm: 'feature' })
      .default({ search: true })
      .doc('Features that are on or off.'),
    menu: menu.default({ start: { title: 'Start', url: 'https://www.example.com/' } }),
  })
  .doc('Settings of the application, in its configuration file.');

const job = v.object({
  order: v.integer({ min: 0, max: 999 }).default(0).doc('The place among the CronJobs.'),
  schedule: v
    .string({ pattern: '^[0-9*/,-]+( [0-9A-Za-z*/,-]+){4}$', form: 'a schedule of five fields as cron has them' })
    .doc('When the job runs, in the time zone of the controller.'),
  command: v.array(v.string({ minLength: 1 }), { minItems: 1 }).doc('The program and its arguments.'),
  suspended: v.boolean().default(false).doc('Keeps the job from running.'),
  deadline: v.integer({ min: 1, max: 86400 }).unit('seconds').optional().doc('How long a run may take.'),
  environment: v
    .map(v.string(), { keyPattern: '^[A-Z][A-Z0-9_]*$', keyForm: 'variable' })
    .default({})
    .doc("Environment variables beside the application's own."),
  resources: v.kubernetes('ResourceRequirements').optional().doc('What a run requests and may use.'),
});

/** The values of the chart. */
export const webApplicationValues = v.object({
  image,
  replicas: v.integer({ min: 0, max: 100 }).default(2).doc('Pods of the application.'),
  replicaCount: v.integer({ min: 0, max: 100 }).doc('Pods of the application.').deprecated('replicas', '1.0.0'),
  autoscaling,
  service,
  ingress,
  serviceAccount: v
    .object({
      create: v.boolean().default(true).doc('Makes a ServiceAccount for the pods.'),
      name: v
        .format('dnsName', { orEmpty: true })
        .default('')
        .doc("The ServiceAccount's name; where it is empty, the release's or, without `create`, `default`."),
      annotations: annotations.doc('Annotations of the ServiceAccount.'),
    })
    .doc('The identity of the pods.'),
  site,
  environment: v
    .map(v.string(), { keyPattern: '^[A-Z][A-Z0-9_]*$', keyForm: 'variable', reserved: ['SITE_CONFIG'] })
    .default({})
    .doc('Environment variables of the application.'),
  jobs: v
    .map(job, { keyPattern: '^[a-z]([-a-z0-9]{0,20}[a-z0-9])?$', keyForm: 'job name' })
    .default({})
    .doc('Programs of the same image that run on a schedule.'),
  podAnnotations: annotations.doc('Annotations of the pods.'),
  resources: v
    .kubernetes('ResourceRequirements')
    .default({ requests: { cpu: '50m', memory: '64Mi' }, limits: { memory: '128Mi' } })
    .doc('What a pod requests and may use.'),
  nodeSelector: v
    .map(v.format('labelValue', { orEmpty: true }), { keyForm: 'node label' })
    .default({})
    .doc('Labels that a node must have.'),
  tolerations: v.kubernetesList('Toleration').default([]).doc('Taints of nodes that the pods tolerate.'),
  affinity: v
    .kubernetes('Affinity')
    .optional()
    .doc('Rules for the choice of nodes; without it, pods are spread over nodes where possible.'),
});
