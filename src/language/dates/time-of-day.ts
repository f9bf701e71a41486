import { isTimeOfDay, type TimeOfDay } from '../../domain/notice/notice-settings';
import { tidy } from '../fold';

const BEFORE = String.raw`(?<am>上午|早上|午前)|(?<pm>下午|晚上|午後)`;
const MINUTES = String.raw`[:.](?<m>\d{2})|(?<=\d{2})(?<m3>\d{2})|[時點点]\s?(?:(?<half>半)|(?<m2>\d{1,2})\s?分?)?整?`;
const AFTER = String.raw`(?<am2>a\.?m\.?)|(?<pm2>p\.?m\.?)`;
const WRITTEN = new RegExp(
  String.raw`^(?:${BEFORE})?\s?(?<h>\d{1,2})\s?(?:${MINUTES})?\s?(?:${AFTER})?$`,
  'iu',
);

/** The hour of the day by a clock of twelve hours; one of 24 hours may stand there too, for example 下午 15:00. */
function inHalf(hour: number, half: 'am' | 'pm'): number {
  if (hour > 12) return half === 'pm' ? hour : Number.NaN;
  return (hour % 12) + (half === 'pm' ? 12 : 0);
}

/**
 * The time of day that a text is, as typed into a field: `8:30`, `８：３０`, `8時30分`, `上午8:30`, `8:30 pm`, `8.30 am`, `0830`, `8`. 24:00 is
 * midnight. Undefined for anything else.
 */
export function readTimeOfDay(text: string): TimeOfDay | undefined {
  const parts = WRITTEN.exec(tidy(text).replaceAll('：', ':'))?.groups;
  if (!parts) return undefined;
  const { am, am2, pm, pm2, h, half, m, m2, m3 } = parts;
  const minute = half ? '30' : (m ?? m2 ?? m3 ?? '00').padStart(2, '0');
  const hour = am || am2 ? inHalf(Number(h), 'am') : pm || pm2 ? inHalf(Number(h), 'pm') : Number(h);
  const time = `${String(hour === 24 && minute === '00' ? 0 : hour).padStart(2, '0')}:${minute}`;
  return isTimeOfDay(time) ? time : undefined;
}
