import { z } from 'zod';
import { LOCALES } from '../../domain/locale';
import { TOPIC_NAMES } from '../../domain/notice/reminder';
import { day, instant, maybe } from '../../desk/facts';
import { withItems } from '../shared/earlier-facts';
import { WEEKDAYS } from './own-settings';

export const settingsFacts = z.preprocess(
  withItems('workingDays', 'muted'),
  z.object({
    /** Null: the Teams client's. */
    locale: maybe(z.enum(LOCALES)),
    /** The zone that holds, whether chosen or inherited. */
    zone: z.string(),
    digestAt: z.string(),
    workingDays: z.array(z.enum(WEEKDAYS)).readonly(),
    quietFrom: maybe(z.string()),
    quietTo: maybe(z.string()),
    /** Topics that the person leaves out. */
    muted: z.array(z.enum(TOPIC_NAMES)).readonly(),
    standInName: maybe(z.string()),
    standInFrom: maybe(day),
    standInTo: maybe(day),
    nextDigestAt: instant,
  }),
);
export type SettingsFacts = z.infer<typeof settingsFacts>;
