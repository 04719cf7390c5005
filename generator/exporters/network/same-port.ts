import { contains, ensure, hasSuffix, not, or, regexMatch, str, type Expr, type Node } from '@helm/ts-helm';

/** An address whose host is followed by a port; the colons of an IPv6 address stand within brackets. */
const withPort = '^([a-z]+://)?[^/?#]*:[0-9]+([/?#].*)?$';

/**
 * That an address says no other port than the one to which the NetworkPolicy lets the exporter: else it would reach nothing.
 * @param place the value that holds the port
 */
export function samePort(address: Node<string>, port: Node<number>, place: Expr<string>): Node<never> {
  return ensure(
    or(
      not(regexMatch(address, withPort)),
      hasSuffix(address, str`:${port}`),
      contains(address, str`:${port}/`),
      contains(address, str`:${port}?`),
    ),
    str`${place} is ${port}, but the address ${address} says another port: the NetworkPolicy would keep the exporter from it; set ${place} to the port of the address`,
  );
}
