import type { In } from '@helm/ts-helm';
import type { receiver } from '../../../../../values-schema/receivers/receiver.ts';

/** Receivers as a user writes them: for each integration the least that it needs, and every field that it has. */
export interface IntegrationCase {
  readonly minimal: In<typeof receiver>;
  /** Together they set every field, also those that exclude each other. */
  readonly full: readonly In<typeof receiver>[];
}
