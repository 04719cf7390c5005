/** The image with this folder's scripts and the mail server; see the recipe. */
export const inClusterImage = 'jobpilot/in-cluster:local';
