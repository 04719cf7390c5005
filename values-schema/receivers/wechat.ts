import { v } from '@helm/ts-helm';
import { httpIntegrationFields } from './integration-fields.ts';
import { publicUrl } from './public-url.ts';
import { secretKey } from './secret-key.ts';
import { requiredLine, template } from './texts.ts';

/** A message to WeChat Work. https://prometheus.io/docs/alerting/latest/configuration/#wechat_config */
export const wechat = v
  .object({
    ...httpIntegrationFields,
    apiSecretKey: secretKey('the secret of the application'),
    corpId: requiredLine('ID of the company.'),
    apiUrl: publicUrl().optional().doc("Address of the API; Alertmanager's default is https://qyapi.weixin.qq.com/cgi-bin/."),
    message: template('Text of the message.'),
    messageType: v.choice('text', 'markdown').optional().doc("Mark-up of the message; Alertmanager's default is text."),
    toUser: template('Users to notify, separated by |.'),
    toParty: template('Departments to notify, separated by |.'),
    toTag: template('Tags to notify, separated by |.'),
    agentId: template('ID of the application.'),
  })
  .named('WeChat')
  .doc('A message to WeChat Work.');
