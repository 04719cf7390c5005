/** Names of Secrets that pods mount. A volume is called after each, with a prefix, so they are shorter than a Secret's may be. */
export const mountedSecret = {
  keyPattern: '^[a-z0-9]([-a-z0-9.]{0,54}[a-z0-9])?$',
  keyForm: 'Secret (at most 56 characters)',
};
