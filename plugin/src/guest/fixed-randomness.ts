/** Math.random gives the same numbers in every run: those of a xorshift generator, from 0 to below 1. */
export function fixRandomness(seed: number): void {
  // Zero is the one state that a xorshift never leaves.
  let state = seed >>> 0 || 0x9e3779b9;
  Math.random = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
