/** What cannot be published and what to do: a sentence for the person at the keyboard, printed without a stack. */
export class Refusal extends Error {}
