/** From a series with the labels namespace and service to the dashboard of that service. */
export const serviceLink = [
  {
    title: 'Service',
    url: '/d/jobpilot-service?var-namespace=${__field.labels.namespace}&var-service=${__field.labels.service}',
  },
] as const;
