import { joined, leaving, setting } from '../converted.ts';
import { fieldsOf, same, type Field } from './fields.ts';

/**
 * How requests to AWS are signed; keys of accounts have no place.
 * @param annotations the value that gives the pods their identity
 */
export function sigv4(annotations: string): Field {
  const keys: Field = () => leaving(`is a key of an account: the identity of the pods takes its place (${annotations})`);
  return (value, to) => {
    const here = [...to, 'sigv4'];
    const own = fieldsOf(value, here, {
      ...same('region', 'profile', 'roleArn', 'externalId', 'useFipsStsEndpoint', 'serviceName'),
      useFIPSSTSEndpoint: 'useFipsStsEndpoint',
      accessKey: keys,
      secretKey: keys,
    });
    return joined([setting(here, {}), own]);
  };
}
