import { alertGroup } from './alert-group.ts';
import { alertText } from './alert-text.ts';
import { dashboardsUrl } from './dashboards-url.ts';

/** The named templates that the rules include. */
export const ruleHelpers = [dashboardsUrl.helper, alertGroup.helper, alertText.helper];
