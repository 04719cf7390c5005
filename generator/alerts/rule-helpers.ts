import { alertGroup } from './alert-group.ts';
import { alertText } from './alert-text.ts';
import { exclusion } from './excluded-namespaces.ts';
import { dashboardsUrl } from './dashboards-url.ts';

/** The named templates that the rules include. */
export const ruleHelpers = [dashboardsUrl.helper, exclusion.helper, alertGroup.helper, alertText.helper];
