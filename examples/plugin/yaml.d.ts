/** YAML files can be imported in values modules; an editor takes what they hold for values of any shape. */
declare module '*.yaml' {
  const values: Record<string, object>;
  export default values;
}
