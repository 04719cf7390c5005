import { and, ensure, fields, given, not, or, present, str, type Expr, type Node, type Optional } from '@helm/ts-helm';
import type { client } from '../../../values-schema/prometheus/credentials.ts';

/**
 * Fields that refuse a login at a cloud beside one of the credentials: Prometheus takes one, and a schema that says so of fields in
 * two objects is long.
 * @param inCloud whether there is a login at a cloud
 * @param logins what these are called
 * @param place what has both
 */
export function oneLogin(
  credentials: Optional<(typeof client)['credentials']>,
  inCloud: Node<boolean>,
  logins: string,
  place: Node<string>,
): object {
  return fields(
    given(credentials, ({ authorization, basicAuth, oauth2 }): Expr<object> => ({
      ...fields(
        ensure(
          not(and(inCloud, or(present(authorization), present(basicAuth), present(oauth2)))),
          str`${place}: only one login is possible; ${logins} cannot stand beside authorization, basicAuth or oauth2 of credentials`,
        ),
      ),
    })),
  );
}
