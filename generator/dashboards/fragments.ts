import { ownJobs } from '../alerts/selectors.ts';

/** The label matcher of the namespaces that the reader of a dashboard has chosen. */
export const chosen = `namespace=~'$namespace'`;

/** The same for alerts, of which some are of no namespace: a node's, say. */
export const chosenOrNone = `namespace=~'$namespace|'`;

/** The label matchers of the services in them. */
export const services = `service!='',${chosen}`;

/** The label matchers of the scrapes of services, those of the stack itself left out. */
export const scrapedServices = `${services},job!~'${ownJobs}'`;
