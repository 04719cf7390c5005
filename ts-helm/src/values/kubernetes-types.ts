import type * as core from 'kubernetes-types/core/v1.js';
import type * as meta from 'kubernetes-types/meta/v1.js';
import type * as networking from 'kubernetes-types/networking/v1.js';

/** The values that are passed on to Kubernetes as they are, under the names that the Kubernetes API gives them. */
export interface KubernetesTypes {
  ResourceRequirements: core.ResourceRequirements;
  Affinity: core.Affinity;
  Toleration: core.Toleration;
  TopologySpreadConstraint: core.TopologySpreadConstraint;
  PodSecurityContext: core.PodSecurityContext;
  SecurityContext: core.SecurityContext;
  Volume: core.Volume;
  VolumeMount: core.VolumeMount;
  EnvVar: core.EnvVar;
  EnvFromSource: core.EnvFromSource;
  Container: core.Container;
  LocalObjectReference: core.LocalObjectReference;
  Probe: core.Probe;
  HostAlias: core.HostAlias;
  PodDNSConfig: core.PodDNSConfig;
  LabelSelector: meta.LabelSelector;
  IngressTLS: networking.IngressTLS;
  NetworkPolicyPeer: networking.NetworkPolicyPeer;
  NetworkPolicyPort: networking.NetworkPolicyPort;
  /** A number of pods, or a share of them such as 50%: an IntOrString of the Kubernetes API. */
  Pods: number | string;
}
