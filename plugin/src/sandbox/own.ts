/** The folder of the plugin's own modules. */
export const own = new URL('./', import.meta.url);
