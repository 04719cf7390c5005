import { v } from '@helm/ts-helm';

const own = v
  .object({
    jsonData: v.anyObject().default({}).doc('Settings over the chart’s own; as the plugin names them, a dollar as two.'),
  })
  .named('OwnDatasource')
  .doc('Its settings.');

/** The datasources of the stack. https://grafana.com/docs/grafana/latest/datasources/ */
export const datasources = v
  .object({ prometheus: own, alertmanager: own, loki: own })
  .doc('The datasources of the stack; settings such as timeout, derivedFields or exemplarTraceIdDestinations.');
