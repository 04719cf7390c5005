import { ownJobs } from '../selectors.ts';

/**
 * The value 1 for each pod of a service, from the targets that Prometheus scrapes: cAdvisor knows pods, not services.
 * The many side of a join, so that a pod that stands behind two Services counts for both.
 */
export const podsOfServices = `group by (namespace, service, pod) (up{service!="", pod!="", job!~"${ownJobs}"})`;
