import { v } from '@helm/ts-helm';

/** A duration as Go reads it, without days, weeks and years, and above zero. https://pkg.go.dev/time#ParseDuration */
export function goDuration(doc: string) {
  const duration = v.string({
    pattern: '^[1-9][0-9]{0,5}(h|m|s|ms)([0-9]{1,5}(m|s|ms)){0,3}$',
    form: 'a duration above zero in hours, minutes, seconds and milliseconds, such as 30s or 1h30m',
    minLength: 1,
    plain: 'alone',
  });
  return duration.named('GoDuration').optional().doc(doc);
}
