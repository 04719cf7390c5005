import type { Scratch } from '../scratch.ts';
import type { Certificate } from './certificate.ts';
import type { Processes } from './processes.ts';
import type { StandIns } from './stand-ins/server.ts';

/** What a run stands on; all of it ends with the run. */
export interface Ground {
  readonly scratch: Scratch;
  readonly processes: Processes;
  readonly standIns: StandIns;
  /** That the stand-ins show, and that Alertmanager and Prometheus trust. */
  readonly certificate: Certificate;
}

/** The environment of a program that trusts the stand-ins' certificate and no other. */
export function trusting({ scratch, certificate }: Ground): NodeJS.ProcessEnv {
  return { SSL_CERT_FILE: scratch.write('authority.pem', certificate.certificate) };
}
