import { given, type Node, type Optional } from '@helm/ts-helm';
import type { sigv4 as declared } from '../../../values-schema/receivers/sigv4.ts';

/** How requests to AWS are signed. https://prometheus.io/docs/prometheus/latest/configuration/configuration/#remote_write */
export function sigv4(login: Optional<typeof declared>): Node<object> {
  return given(login, (one) => ({
    region: given(one.region, (region) => region),
    profile: given(one.profile, (profile) => profile),
    role_arn: given(one.roleArn, (role) => role),
    external_id: given(one.externalId, (id) => id),
    // Always written, for a field without a value would be no login at all.
    use_fips_sts_endpoint: one.useFipsStsEndpoint,
    service_name: given(one.serviceName, (name) => name),
  }));
}
