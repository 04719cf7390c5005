/** An alert as Prometheus posts it. https://github.com/prometheus/alertmanager/blob/main/api/v2/openapi.yaml */
export interface Alert {
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  readonly generatorURL: string;
  readonly startsAt?: string;
  readonly endsAt?: string;
}

/** The same alert, over. */
export function resolved(alert: Alert): Alert {
  return { ...alert, endsAt: new Date().toISOString() };
}
