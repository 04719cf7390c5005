/** What tells one server behind an exporter from another: a primary and a replica may share a Service. */
export const byServer = 'by (namespace, service, pod, instance)';
