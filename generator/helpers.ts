import { ruleHelpers } from './alerts/rule-helpers.ts';
import { receiverHelpers } from './components/alertmanager/receivers/helpers.ts';
import { fieldsOfRoute } from './components/alertmanager/routes.ts';
import { externalUrls } from './components/common/external-url.ts';
import { image } from './components/common/image.ts';
import { labels, selectorLabels } from './components/common/labels.ts';
import { stringMap } from './components/common/string-map.ts';
import { client } from './components/prometheus/client.ts';
import { annotatedServices } from './components/prometheus/discovered-jobs.ts';
import { relabelings } from './components/prometheus/relabelings.ts';

/** The named templates of the chart, in the order of _helpers.tpl. */
export const helpers = [
  ...[
    labels,
    selectorLabels,
    stringMap,
    image,
    externalUrls.prometheus,
    externalUrls.alertmanager,
    relabelings,
    client,
    annotatedServices,
    fieldsOfRoute,
  ].map(({ helper }) => helper),
  ...ruleHelpers,
  ...receiverHelpers,
];
