import { configureGlobal } from 'fast-check';

/** The same runs every time, so that a green commit stays green; `FAST_CHECK_SEED` explores others. */
configureGlobal({ seed: Number(process.env['FAST_CHECK_SEED'] ?? 2026) });
