import { each, ensure, fields, kindIs, lines, not, or, readAs, regexMatch, str, toJson, toString, v, when, type Node } from '@helm/ts-helm';
import { values } from '../../values.ts';
import { setting, textSetting } from './ini-line.ts';
import { ownSettings, type OwnSettings } from './own-settings.ts';
import { reliedSettings } from './relied-settings.ts';

const literally = (text: string) => text.replaceAll('.', '\\.');
const ofCredential = '(^|_)(password|secret|secret_key|token|api_key)$';
/** What may stand behind such a key: a file or variable that Grafana reads, a switch such as enable_login_token, or nothing. */
const noCredential = '^(|true|false|.*\\$__(file|env)\\{.*)$';
const addressWithPassword = '://[^/@]*:[^/@]*@';
const instead = 'write $__file{/etc/grafana/secrets/KEY} and put it into the Secret grafana.secretName';

function isLeft(section: Node<string>, key: Node<string>, to: OwnSettings, why: string): Node<never> {
  const ofChart = `^${literally(to.section)}\\.(${to.keys.join('|')})$`;
  return ensure(not(regexMatch(str`${section}.${key}`, ofChart)), str`grafana.settings.${section}.${key}: ${why}; ${to.instead}`);
}

function checks(section: Node<string>, key: Node<string>, value: Node<string>): readonly Node<never>[] {
  const place = str`grafana.settings.${section}.${key}`;
  return [
    ...ownSettings.map((own) => isLeft(section, key, own, 'the chart writes this setting itself')),
    ...reliedSettings.map((relied) => isLeft(section, key, relied, 'the chart relies on Grafana’s default')),
    ensure(
      or(not(regexMatch(key, ofCredential)), regexMatch(value, noCredential)),
      str`${place}: a credential has no place in values; ${instead}`,
    ),
    ensure(not(regexMatch(value, addressWithPassword)), str`${place}: an address with a password has no place in values; ${instead}`),
  ];
}

/** What must hold of the user's own settings, to be spread among fields. */
export function userSettingChecks(): object {
  return fields(
    each(values.grafana.settings, 'settings', (settings, section) => ({
      ...fields(
        each(settings, 'setting', (value, key) =>
          Object.assign({}, ...checks(section, key, toString(value)).map((check) => fields(check))),
        ),
      ),
    })),
  );
}

const text = v.string();

/** Numbers as JSON has them: Go would give those from a million on an exponent. */
function lineOf(key: Node<string>, value: Node<string | number | boolean>): Node<string> {
  return when<string>(kindIs('string', value), textSetting(key, readAs(value, text)), setting(key, toJson(value)));
}

/** The user's own sections. One that the chart has too is the same section to Grafana. */
export const userSettings: Node<string> = each(values.grafana.settings, 'settings', (settings, name) =>
  lines(
    str`[${name}]`,
    each(settings, 'setting', (value, key) => lineOf(key, value)),
  ),
);
