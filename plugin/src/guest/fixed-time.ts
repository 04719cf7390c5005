/** Every clock of the realm shows the same moment, so that the same input gives the same output. */
export function fixTime(now: number): void {
  const Real = Date;
  Real.now = () => now;
  const Fixed = new Proxy(Real, {
    construct: (target, given: unknown[], newTarget) => Reflect.construct(target, given.length === 0 ? [now] : given, newTarget),
    apply: (target) => new target(now).toString(),
  });
  Object.defineProperty(Real.prototype, 'constructor', { value: Fixed });
  Object.defineProperty(globalThis, 'Date', { value: Fixed });
  fixFormats(now);
  const temporal: unknown = Reflect.get(globalThis, 'Temporal');
  if (typeof temporal === 'object' && temporal !== null) Reflect.deleteProperty(temporal, 'Now');
}

/** Without a date, a formatter takes the present one. */
function fixFormats(now: number): void {
  const { prototype } = Intl.DateTimeFormat;
  const [format, formatToParts] = [getterOf(prototype, 'format'), methodOf(prototype, 'formatToParts')];
  if (format === undefined || formatToParts === undefined) return;
  Object.defineProperty(prototype, 'format', {
    get(this: Intl.DateTimeFormat) {
      const bound = Reflect.apply(format, this, []);
      return isCallable(bound) ? (date?: unknown) => Reflect.apply(bound, this, [date ?? now]) : bound;
    },
  });
  Object.defineProperty(prototype, 'formatToParts', {
    value(this: Intl.DateTimeFormat, date?: Date | number) {
      return Reflect.apply(formatToParts, this, [date ?? now]);
    },
  });
}
type Callable = (this: unknown, ...given: unknown[]) => unknown;

function isCallable(value: unknown): value is Callable {
  return typeof value === 'function';
}

function getterOf(holder: object, name: string): Callable | undefined {
  const getter: unknown = Reflect.get(Object.getOwnPropertyDescriptor(holder, name) ?? {}, 'get');
  return isCallable(getter) ? getter : undefined;
}

function methodOf(holder: object, name: string): Callable | undefined {
  const method: unknown = Reflect.get(holder, name);
  return isCallable(method) ? method : undefined;
}
