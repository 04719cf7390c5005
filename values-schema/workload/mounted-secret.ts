/** Names of Secrets that pods mount: a volume is called after each, and a volume's name is a DNS label. */
export const mountedSecret = {
  keyPattern: '^[a-z0-9]([-a-z0-9]{0,54}[a-z0-9])?$',
  keyForm: 'Secret (a DNS label of at most 56 characters)',
};
