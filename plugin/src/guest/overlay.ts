/** What a values module may import of `@helm/ts-helm`: the function that checks its type, and does nothing else. */
export function defineOverlay<T>(overlay: T): T {
  return overlay;
}
