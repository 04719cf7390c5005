/** What a person did or gave cannot be used; the message says what, where and how to mend it, and is shown without a stack. */
export class Refusal extends Error {
  override name = 'Refusal';
}
