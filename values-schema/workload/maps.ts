import { v } from '@helm/ts-helm';

/** Keys of labels and annotations. https://kubernetes.io/docs/concepts/overview/working-with-objects/names/ */
const qualifiedName = '^([a-z0-9]([-a-z0-9.]*[a-z0-9])?/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$';

/** Labels of Kubernetes objects. https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/ */
export const labels = (doc: string) =>
  v
    .map(v.format('labelValue', { orEmpty: true }), {
      keyPattern: qualifiedName,
      keyForm: 'label',
    })
    .default({})
    .doc(doc);

/** Labels beside those that the chart sets itself. */
export const moreLabels = (doc: string) =>
  v
    .map(v.format('labelValue', { orEmpty: true }), {
      keyPattern: qualifiedName,
      keyForm: 'label',
      reserved: [
        'app.kubernetes.io/name',
        'app.kubernetes.io/instance',
        'app.kubernetes.io/component',
        'app.kubernetes.io/part-of',
        'app.kubernetes.io/version',
        'app.kubernetes.io/managed-by',
        'helm.sh/chart',
        'jobpilot.com/server',
      ],
    })
    .default({})
    .doc(doc);

/** Annotations of Kubernetes objects. */
export const annotations = (doc: string, reserved: readonly string[] = []) =>
  v
    .map(v.string({ maxLength: 4096 }), {
      keyPattern: qualifiedName,
      keyForm: 'annotation',
      reserved,
    })
    .default({})
    .doc(doc);
