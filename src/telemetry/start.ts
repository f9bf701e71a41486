import type { TelemetryConfig } from '../config';

/** Delivers what is still kept, and ends. */
export type StopTelemetry = () => Promise<void>;

/** Begins to collect traces and metrics where a collector is configured; without one, what collects is not even loaded. */
export async function startTelemetry(config: TelemetryConfig | null): Promise<StopTelemetry> {
  if (!config) return async () => undefined;
  const { startSdk } = await import('./otlp-sdk.js');
  return startSdk(config);
}
