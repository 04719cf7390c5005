import type { Expr, Node } from '@helm/ts-helm';
import type { AlertRef } from './alert-values.ts';

/** One alert: what a person decides about it. The rest of the rule is the same for all of them. */
export interface AlertDefinition {
  readonly name: string;
  readonly alert: AlertRef;
  /** A further condition for the rule to be written, beside the alert's own `enabled`. */
  readonly onlyIf?: Node<boolean>;
  /** Whether it watches what runs in namespaces of the user's, where the others of its group do not, or the other way round. */
  readonly inUsersNamespaces?: boolean;
  readonly expr: Node<string>;
  /** One line without the value, so that it stays the same while the alert fires. */
  readonly summary: Expr<string>;
  /** What is wrong, with the value in its unit and the threshold. */
  readonly description: Expr<string>;
  /** Why the window and the wait are as long as they are by default. */
  readonly why: string;
}
