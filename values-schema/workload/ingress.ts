import { v } from '@helm/ts-helm';
import { annotations, moreLabels } from './maps.ts';

/** The Ingress of a component's web page. https://kubernetes.io/docs/concepts/services-networking/ingress/ */
export const ingress = (host: string) =>
  v
    .object({
      enabled: v.boolean().default(false).doc('Exposes the web page outside the cluster.'),
      className: v.format('dnsName', { orEmpty: true }).default('').doc('Ingress class; the cluster’s default where empty.'),
      host: v.host().default(host).doc('Host name; links in notifications use it.'),
      path: v
        .format('pagePath')
        .default('/')
        .doc(
          'Path below which the component answers, such as /grafana; nothing on the way may strip it. Where it is /, the path of externalUrl counts.',
        ),
      extraHosts: v
        .map(
          v.object({
            enabled: v.boolean().default(true).doc('Enables the host.'),
            secretName: v.format('dnsName', { orEmpty: true }).default('').doc('Secret with its certificate; that of host where empty.'),
          }),
          {
            keyPattern: '^([a-z0-9]([-a-z0-9]*[a-z0-9])?\\.)+[a-z][-a-z0-9]*[a-z]$',
            keyForm: 'host name',
          },
        )
        .default({})
        .doc('Further host names.'),
      labels: moreLabels('Labels of the Ingress.'),
      annotations: annotations('Annotations, for instance for the ingress controller.'),
      tls: v
        .object({
          enabled: v.boolean().default(true).doc('Enables HTTPS.'),
          secretName: v.format('dnsName', { orEmpty: true }).default('').doc('Secret with the certificate; <component>-tls where empty.'),
          issuer: v
            .object({
              kind: v.choice('ClusterIssuer', 'Issuer').default('ClusterIssuer').doc('Kind of the issuer.'),
              name: v
                .format('dnsName', { orEmpty: true })
                .default('')
                .doc('Name of the issuer; no annotation for cert-manager where empty.'),
            })
            .doc('Issuer of cert-manager that fills the secret.'),
        })
        .doc('TLS at the ingress.'),
      authentication: v
        .object({
          type: v
            .choice('unset', 'basic', 'oauth2-proxy', 'annotations', 'none')
            .default('unset')
            .doc(
              'Authentication method; basic (an htpasswd Secret) and oauth2-proxy write the annotations of ingress-nginx, annotations says that your own annotations do it, none waives it. An enabled ingress must choose.',
            ),
          basicSecretName: v
            .format('dnsName')
            .default('monitoring-basic-auth')
            .doc('Secret with the key auth in htpasswd format, for basic.'),
          oauth2ProxyUrl: v.format('url', { orEmpty: true }).default('').doc('Address of oauth2-proxy, for oauth2-proxy.'),
        })
        .doc('Authentication at the ingress.'),
    })
    .doc('Ingress of the web page.');
