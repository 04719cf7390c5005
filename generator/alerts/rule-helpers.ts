import { alertRules } from './alert-rules.ts';
import { alertText } from './alert-text.ts';
import { dashboardsUrl } from './dashboards-url.ts';

/** The named templates that the rules include. */
export const ruleHelpers = [dashboardsUrl.helper, alertRules.helper, alertText.helper];
