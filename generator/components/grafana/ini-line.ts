import { str, type Expr, type Node } from '@helm/ts-helm';
import { paths } from './paths.ts';

/** A setting of grafana.ini whose value has no character that an INI file would read otherwise. */
export function setting(key: Expr<string>, value: Expr<string> | Expr<boolean>): Node<string> {
  return str`${key} = ${value}`;
}

/** A setting with any text: three quotes keep quotes, # and ; as they are. https://grafana.com/docs/grafana/latest/setup-grafana/configure-grafana/#password */
export function textSetting(key: Expr<string>, value: Expr<string>): Node<string> {
  return str`${key} = """${value}"""`;
}

/**
 * A setting that Grafana reads from a key of a mounted Secret; it does not start while the file is missing.
 * https://grafana.com/docs/grafana/latest/setup-grafana/configure-grafana/#file-provider
 */
export function secretSetting(key: string, secretKey: Node<string>, folder: string = paths.secrets): Node<string> {
  return str`${key} = $__file{${folder}/${secretKey}}`;
}
