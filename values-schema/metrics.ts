import { v } from '@helm/ts-helm';

const metric = (name: string, doc: string) => v.format('metricName').default(name).doc(doc);
const label = (name: string, doc: string) => v.format('labelName').default(name).doc(doc);

/**
 * The names of the metrics that the alerts read from services, exporters and Kubernetes: the metrics contract
 * (docs/metrics-contract.md). Metrics that Prometheus and Alertmanager expose about themselves cannot be called otherwise.
 */
export const metrics = v
  .object({
    httpRequests: metric('http_requests_total', 'Counter of HTTP requests that a service answered, with the status code as a label.'),
    httpRequestDuration: metric(
      'http_request_duration_seconds',
      'Histogram of how long a service took to answer, without _bucket and _count.',
    ).unit('seconds'),
    httpStatusLabel: label('status', 'The label of the request counter that holds the three-digit status code.'),
    applications: metric('jobpilot_applications_total', 'Counter of job applications that ended, with their outcome as a label.'),
    payments: metric('jobpilot_payments_total', 'Counter of payments that ended, with their outcome as a label.'),
    outcomeLabel: label('status', 'The label of the application and payment counters that holds the outcome.'),
    successOutcome: v
      .string({ pattern: '^[A-Za-z0-9_.-]+$', form: 'an outcome of letters, digits, dots, hyphens and underscores', minLength: 1 })
      .default('success')
      .doc('The outcome that counts as success; every other one is a failure.'),
    aiRateLimitedRequests: metric(
      'jobpilot_ai_rate_limited_requests_total',
      'Counter of requests that an AI provider refused because of its rate limit.',
    ),
    activeUsers: metric('jobpilot_active_users', 'Gauge of users with an account in use.'),
    churnedUsers: metric('jobpilot_users_churned_total', 'Counter of users who closed their account or let it lapse.'),
    containerMemory: metric('container_memory_working_set_bytes', 'cAdvisor: memory that a container cannot give back.').unit('bytes'),
    containerMemoryLimit: metric('container_spec_memory_limit_bytes', 'cAdvisor: memory limit of a container, 0 for none.').unit('bytes'),
    containerCpu: metric('container_cpu_usage_seconds_total', 'cAdvisor: counter of CPU time that a container used.').unit('seconds'),
    containerCpuQuota: metric('container_spec_cpu_quota', 'cAdvisor: CPU time that a container may use in a period.').unit('microseconds'),
    containerCpuPeriod: metric('container_spec_cpu_period', 'cAdvisor: the period of the CPU quota.').unit('microseconds'),
    volumeUsed: metric('kubelet_volume_stats_used_bytes', 'kubelet: bytes in use on a persistent volume.').unit('bytes'),
    volumeAvailable: metric('kubelet_volume_stats_available_bytes', 'kubelet: bytes still free on a persistent volume.').unit('bytes'),
    volumeCapacity: metric('kubelet_volume_stats_capacity_bytes', 'kubelet: size of a persistent volume.').unit('bytes'),
    podInfo: metric('kube_pod_info', 'kube-state-metrics: the node of each pod.'),
    podReady: metric('kube_pod_status_ready', 'kube-state-metrics: whether a pod is ready, by condition.'),
    podPhase: metric('kube_pod_status_phase', 'kube-state-metrics: the phase of a pod.'),
    containerRestarts: metric('kube_pod_container_status_restarts_total', 'kube-state-metrics: counter of container restarts.'),
    deploymentReplicas: metric('kube_deployment_spec_replicas', 'kube-state-metrics: replicas that a Deployment wants.'),
    deploymentReplicasAvailable: metric(
      'kube_deployment_status_replicas_available',
      'kube-state-metrics: replicas of a Deployment that are available.',
    ),
    deploymentReplicasUpdated: metric(
      'kube_deployment_status_replicas_updated',
      'kube-state-metrics: replicas of a Deployment that run its newest template.',
    ),
    volumeClaimAccessMode: metric('kube_persistentvolumeclaim_access_mode', 'kube-state-metrics: the access modes of a volume claim.'),
    nodeCondition: metric('kube_node_status_condition', 'kube-state-metrics: the conditions of a node.'),
    nodeUnschedulable: metric('kube_node_spec_unschedulable', 'kube-state-metrics: whether a node is cordoned.'),
    postgresUp: metric('pg_up', 'postgres_exporter: whether it reaches PostgreSQL.'),
    postgresConnections: metric('pg_stat_database_numbackends', 'postgres_exporter: connections to each database.'),
    postgresMaxConnections: metric('pg_settings_max_connections', 'postgres_exporter: connections that PostgreSQL allows.'),
    postgresReplicationLag: metric(
      'pg_replication_lag_seconds',
      'postgres_exporter: age of the last replay, 0 where nothing waits for it.',
    ).unit('seconds'),
    redisUp: metric('redis_up', 'redis_exporter: whether it reaches Redis.'),
    redisMemory: metric('redis_memory_used_bytes', 'redis_exporter: memory that Redis uses.').unit('bytes'),
    redisMaxMemory: metric('redis_memory_max_bytes', 'redis_exporter: maxmemory of Redis, 0 for none.').unit('bytes'),
    rabbitmqUp: metric('rabbitmq_up', 'rabbitmq_exporter: whether it reaches RabbitMQ; the built-in plugin has no such metric.'),
    rabbitmqQueueMessages: metric('rabbitmq_queue_messages', 'Messages in a queue, those being processed included, for each queue.'),
    rabbitmqQueueConsumers: metric('rabbitmq_queue_consumers', 'Consumers of a queue, for each queue.'),
  })
  .doc('Names of the metrics and labels that the alerts read. Change one where your services or exporters call it otherwise.');
