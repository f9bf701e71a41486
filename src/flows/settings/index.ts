import { z } from 'zod';
import { TOPIC_NAMES } from '../../domain/notice/reminder';
import { ANYONE } from '../../domain/company/role';
import { act } from '../../desk/act';
import { date, id, line, optional, several, timeOfDay } from '../../desk/fields';
import { defineFlow } from '../../desk/flow';
import { language } from '../../desk/spoken-language';
import { resetSettings, saveSettings } from './changes';
import { settingsFacts } from './facts';
import { WEEKDAYS } from './own-settings';
import { settingsReceipt } from './receipts';
import { settingsPage } from './settings-page';
import { texts, words } from './words';

const data = z.strictObject({ version: z.int().min(0) });

/** What a person sets for what comes by itself: language, hours, topics, and who stands in. */
export const settingsFlow = defineFlow({
  id: 'settings',
  texts,
  words,
  title: 'command.settings',
  help: 'commandAbout.settings',
  roles: ANYONE,
  open: (turn) => settingsPage(turn),
  steps: [
    act({
      verb: 'settings.save',
      roles: ANYONE,
      data,
      input: z.object({
        language,
        timeZone: optional(line(60)),
        timeZoneOther: optional(line(60)),
        digestAt: timeOfDay,
        workingDays: several(WEEKDAYS).refine((days) => days.length > 0, { error: 'required' }),
        quietFrom: optional(timeOfDay),
        quietTo: optional(timeOfDay),
        topics: several(TOPIC_NAMES),
        standIn: id,
        standInFrom: optional(date),
        standInTo: optional(date),
      }),
      about: () => null,
      form: settingsPage,
      present: settingsPage,
      facts: settingsFacts,
      run: saveSettings,
      receipt: settingsReceipt,
    }),
    act({
      verb: 'settings.reset',
      roles: ANYONE,
      data,
      input: z.object({}),
      about: () => null,
      form: settingsPage,
      present: settingsPage,
      facts: settingsFacts,
      run: resetSettings,
      receipt: settingsReceipt,
    }),
  ],
});

declare module '../../desk/links' {
  interface Links {
    'settings.open': Record<never, never>;
  }
}
