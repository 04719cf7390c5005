import { v } from '@helm/ts-helm';
import { httpIntegrationFields } from './integration-fields.ts';
import { publicUrl } from './public-url.ts';
import { line, requiredLine, template } from './texts.ts';

const field = (what: string) =>
  v
    .object({
      template: template(`${what} of the issue.`),
      enableUpdate: v.boolean().default(true).doc('Also update it in existing issues.'),
    })
    .optional()
    .doc(`${what} of the issue, and whether it is kept up to date.`);

/** An issue in Jira. https://prometheus.io/docs/alerting/latest/configuration/#jira_config */
export const jira = v
  .object({
    ...httpIntegrationFields,
    apiUrl: publicUrl().doc('Address of the API with its path, as in https://company.atlassian.net/rest/api/2/.'),
    apiType: v.choice('auto', 'cloud', 'datacenter').optional().doc("Type of the API; Alertmanager's default is auto."),
    project: requiredLine('Key of the project; a template.'),
    summary: field('Summary'),
    description: field('Description'),
    labels: v
      .array(v.string({ minLength: 1 }), { minItems: 1 })
      .optional()
      .doc('Labels of the issue; templates.'),
    priority: template('Priority of the issue.'),
    issueType: requiredLine('Type of the issue, as in Bug; a template.'),
    reopenTransition: line('Transition that reopens an issue; Jira names it in the language of its user.'),
    resolveTransition: line('Transition that closes an issue; Jira names it in the language of its user.'),
    wontFixResolution: line('Resolution of issues that are not reopened.'),
    reopenDuration: v.duration().optional().doc('How long a closed issue is reopened.'),
    fields: v.anyObject().optional().doc("Other and custom fields by Jira's name for them; the texts are templates."),
  })
  .named('Jira')
  .doc('An issue in Jira; its credentials stand under httpConfig.basicAuth (Jira Cloud) or httpConfig.authorization (Data Center).');
