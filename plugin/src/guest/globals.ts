const names = `
  globalThis Infinity NaN undefined parseFloat parseInt isFinite isNaN decodeURI decodeURIComponent encodeURI
  encodeURIComponent escape unescape Object Function Array Number Boolean String Symbol BigInt Date Promise RegExp Error
  AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError SuppressedError JSON Math Intl Map
  Set WeakMap WeakSet Iterator Proxy Reflect Temporal DisposableStack ArrayBuffer DataView Uint8Array Int8Array
  Uint16Array Int16Array Uint32Array Int32Array Uint8ClampedArray BigUint64Array BigInt64Array Float16Array Float32Array
  Float64Array console URL URLSearchParams TextEncoder TextDecoder structuredClone atob btoa queueMicrotask
`;

/**
 * What a module finds in the sandbox: the language itself, and what neither reaches out nor tells one run from another.
 * Whatever a later runtime adds is absent until it is named here.
 */
export const globals: ReadonlySet<string> = new Set(names.trim().split(/\s+/u));
