/** As `helm create` and `helm package` hold them to. https://github.com/helm/helm/blob/main/pkg/chart/v2/util/create.go */
const RULE = /^[a-zA-Z0-9._-]+$/u;

/** Whether Helm takes the text for a chart's name: it is that of a folder, too, so `.` and `..` are none. */
export function isChartName(name: string): boolean {
  return RULE.test(name) && name !== '.' && name !== '..' && name.length <= 250;
}
