import type { CommandWords } from '../../language/sentence/vocabulary';
import { addTexts } from '../../words/catalog';
import en from './texts/en-US.json';
import ja from './texts/ja-JP.json';
import zh from './texts/zh-TW.json';

export const texts = addTexts({ 'en-US': en, 'ja-JP': ja, 'zh-TW': zh });

declare module '../../words/catalog' {
  interface MessageKeys {
    readonly settings: keyof typeof en;
  }
}

export const words: CommandWords = {
  said: {
    'en-US':
      'settings, =setting, notifications, notification, notification settings, notice settings, reminders, ' +
      'reminder settings, preferences, quiet hours, quiet, time zone, my time zone, digest, mute, snooze, ' +
      'do not disturb, do not disturb me, do not … notify, do not … remind, do not … notifications, ' +
      "do not … reminders, don't disturb, don't … disturb, don't … notify, don't … remind, don't … notifications, " +
      "don't … reminders, leave me in peace, leave me alone, in peace, stop notifying, stop reminding, " +
      'stand-in, out of office, who stands in, on vacation, on leave next',
    'ja-JP':
      '設定, せってい, 通知, つうち, 通知設定, 通知の設定, リマインダー, リマインド, =お知らせ, タイムゾーン, ' +
      '静かに, 静かにして, 邪魔しないで, おやすみモード, 通知 … ないで, 通知 … 不要, リマインド … ないで, 通知オフ, ' +
      '勤務時間, 代理人, 代理の設定, 不在設定, ダイジェスト, スヌーズ, 代わってもらい, 代理を頼, 休みなので, 休暇',
    'zh-TW':
      '設定, 通知, 通知設定, 提醒, 提醒設定, 勿擾, 請勿打擾, 不要打擾, 不要吵, 別吵, 安靜, 安靜時段, 靜音, ' +
      '不要 … 通知, 不要 … 提醒, 別 … 通知, 別 … 提醒, 時區, 偏好設定, 摘要時間, 代理人, 休假設定, 稍後提醒, 休假, 請假, 代理',
  },
  precedence: 5,
};
