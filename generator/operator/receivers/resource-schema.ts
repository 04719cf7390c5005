import resources from '../../../tools/kubernetes-schemas/custom-resources.json' with { type: 'json' };

/** What is read of the schema of a field of a custom resource. */
export interface FieldSchema {
  readonly type?: string | readonly string[];
  readonly properties?: { readonly [name: string]: FieldSchema };
  readonly items?: FieldSchema;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minLength?: number;
}

const config: FieldSchema = resources.definitions['monitoring.coreos.com.v1alpha1.AlertmanagerConfig'];

/** The lists of integrations that a receiver of an AlertmanagerConfig may have, by their names: emailConfigs. */
export const receiverSchema: FieldSchema = config.properties?.['spec']?.properties?.['receivers']?.items ?? {};

/** Of an integration, and of how one speaks HTTP and TLS, which is alike in all. */
export const integrationSchema = (name: string): FieldSchema => receiverSchema.properties?.[name]?.items ?? {};
export const httpSchema: FieldSchema = integrationSchema('webhookConfigs').properties?.['httpConfig'] ?? {};
export const tlsSchema: FieldSchema = httpSchema.properties?.['tlsConfig'] ?? {};

/** What a setting is called in the resource where more than the case of its letters differs. */
const aliases: Readonly<Record<string, string>> = {
  'discord.webhookUrlKey': 'apiURL',
  'webhook.urlKey': 'urlSecret',
  'basicAuth.usernameKey': 'username',
  'pagerduty.images': 'pagerDutyImageConfigs',
  'pagerduty.links': 'pagerDutyLinkConfigs',
  'links.text': 'alt',
};

/** Where a setting stands in the resource. */
interface Place {
  readonly name: string;
  readonly schema: FieldSchema;
}

/**
 * The field of the resource for a setting of the values; none where the resource has no such field.
 * @param parent what the setting is part of
 */
export function placeOf(parent: string, name: string, { properties = {} }: FieldSchema): Place | undefined {
  const alias = aliases[`${parent}.${name}`];
  const bare = name.replace(/Key$/u, '');
  const wanted = alias === undefined ? [name, bare, `${bare}Secret`] : [alias];
  for (const one of wanted) {
    const found = Object.keys(properties).filter((field) => field.toLowerCase() === one.toLowerCase());
    const field = found.includes(one) ? one : found[0];
    const schema = field === undefined ? undefined : properties[field];
    if (field !== undefined && schema !== undefined) return { name: field, schema };
  }
  return undefined;
}

/** Whether the field names a key of a Secret: itself, or as one of two places (`within`). */
export function secretForm({ properties = {} }: FieldSchema): 'key' | 'within' | undefined {
  if ('key' in properties && 'name' in properties) return 'key';
  return 'secret' in properties ? 'within' : undefined;
}
