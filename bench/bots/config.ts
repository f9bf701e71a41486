import { inFolder, type Config } from '../../src/config';
import { TENANT } from '../seed/facts';

/** The whole bot as in production, but for the proof of who asks, and without Graph. */
export function configOf(port: number, folder: string): Config {
  return {
    credentials: null,
    allowedTenants: [TENANT],
    firstAdmins: [],
    host: '127.0.0.1',
    port,
    ...inFolder(folder),
    retirementInForce: false,
    fileLimit: 25_000_000,
    scheme: 'planning-services',
    logLevel: 'info',
    telemetry: null,
    graph: null,
  };
}
