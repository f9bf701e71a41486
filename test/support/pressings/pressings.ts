import { planningServices } from '../../../src/schemes/planning-services';
import type { CardView } from '../chat/card-view';
import { claimPressings } from './claim-pressings';
import { LOCATIONS, type PersonKey } from '../records/company';
import { enrollment, readyToEnroll } from '../records/enrollments';
import { noticePressings } from './notice-pressings';
import { receive, voucherMail } from '../notices/mailbox';
import { delivered, draft, send, submittedWith, WRITTEN } from '../records/reports';
import { idOf } from '../chat/second-bot';
import { assignedVoucher, competency, eligibleAndEnrolled, exam, reservedVoucher } from '../records/vouchers';
import type { Chat, World } from '../chat/world';

/** A press that changes records: who presses, how the card comes about, and what is typed. */
export interface Pressing {
  readonly verb: string;
  readonly person: PersonKey;
  readonly open: (world: World, chat: Chat) => Promise<CardView>;
  readonly typed?: Readonly<Record<string, string>>;
}

const COMPETENCY = 'application-lifecycle-management';

type Data = Record<string, unknown>;

/** The card that a button with this verb and data opens. */
export const at = (chat: Chat, verb: string, card: Data): Promise<CardView> => chat.invoke(verb, { card });

const assigned =
  (page: string) =>
  async ({ store }: World, chat: Chat): Promise<CardView> => {
    await eligibleAndEnrolled(store);
    const { id } = await assignedVoucher(store);
    return at(chat, page, { id });
  };

const reserved =
  (page: string) =>
  async ({ store }: World, chat: Chat): Promise<CardView> => {
    await eligibleAndEnrolled(store);
    const { id } = await reservedVoucher(store);
    return at(chat, page, { id });
  };

const cancelled =
  (page: string) =>
  async (world: World, chat: Chat): Promise<CardView> => {
    const form = await reserved('reserve.cancel')(world, chat);
    const { rules } = planningServices;
    await chat.press(form, 'reserve.saveCancelled', { reason: rules.cancelReasons[0]?.id ?? '' });
    const [voucher] = await world.store.vouchers.list();
    return at(chat, page, { id: voucher?.id });
  };

const reported =
  (page: string, submitted: boolean) =>
  async (world: World, chat: Chat): Promise<CardView> => {
    const voucher = await delivered(world);
    await draft(world, voucher, { file: true });
    if (submitted) await chat.press(await at(chat, 'report.review', { id: voucher.id }), 'report.submit');
    return at(chat, page, { id: page === 'report.file' ? `file-of-${voucher.id}` : voucher.id });
  };

const enrolled = async ({ store }: World): Promise<void> => {
  await readyToEnroll(store);
  await enrollment(store, 'SDPS', {});
};

const mailed = async (world: World, chat: Chat): Promise<CardView> => {
  const [mail] = await receive(world, voucherMail('VP-1'));
  return at(chat, 'voucherMails.show', { id: mail?.id });
};

/** Every step that changes records, each from a card that its own flow drew. */
export const PRESSINGS: readonly Pressing[] = [
  {
    verb: 'language.save',
    person: 'daniel',
    open: (_, chat) => at(chat, 'language.open', {}),
    typed: { language: 'ja-JP' },
  },
  {
    verb: 'settings.save',
    person: 'kenji',
    open: (_, chat) => at(chat, 'settings.open', {}),
    typed: {
      language: 'zh-TW',
      timeZone: 'other',
      timeZoneOther: 'Europe/Zurich',
      digestAt: '9:00',
      workingDays: '1,2,3',
      quietFrom: '20:00',
      quietTo: '7:00',
      topics: 'vouchers,claims',
      standIn: idOf('mei'),
      standInFrom: '2026-12-28',
      standInTo: '2027-01-04',
    },
  },
  { verb: 'settings.reset', person: 'kenji', open: (_, chat) => at(chat, 'settings.open', {}) },
  {
    verb: 'addVoucher.save',
    person: 'kenji',
    open: (_, chat) => at(chat, 'addVoucher.form', {}),
    typed: {
      number: 'VCH-9',
      customer: 'Contoso',
      program: 'SDPS',
      days: '5',
      country: 'JP',
      expiresOn: '2027-03-15',
    },
  },
  { verb: 'voucherMails.dismiss', person: 'kenji', open: mailed },
  {
    verb: 'voucherMails.settle',
    person: 'kenji',
    open: async (world, chat) => {
      const [mail] = await receive(world, voucherMail('VP-1'));
      await assignedVoucher(world.store, { number: 'VP-1' });
      return at(chat, 'voucherMails.show', { id: mail?.id });
    },
  },
  {
    verb: 'voucherMails.reopen',
    person: 'kenji',
    open: async (world, chat) => {
      const card = await mailed(world, chat);
      return chat.press(card, 'voucherMails.dismiss');
    },
  },
  {
    verb: 'vouchers.saveNumber',
    person: 'kenji',
    open: assigned('vouchers.number'),
    typed: { number: 'N-1' },
  },
  {
    verb: 'vouchers.saveExpiry',
    person: 'kenji',
    open: assigned('vouchers.expiry'),
    typed: { expiresOn: '2027-05-01' },
  },
  {
    verb: 'vouchers.saveClosed',
    person: 'kenji',
    open: assigned('vouchers.close'),
    typed: { reason: 'withdrawn' },
  },
  {
    verb: 'reserve.submit',
    person: 'kenji',
    open: assigned('reserve.voucher'),
    typed: {
      engagement: 'sdps-sharepoint',
      location: LOCATIONS.tokyo,
      startsOn: '2026-12-07',
      endsOn: '2026-12-11',
      lead: idOf('haruto'),
      terms: 'true',
    },
  },
  {
    verb: 'reserve.saveDates',
    person: 'kenji',
    open: reserved('reserve.dates'),
    typed: { startsOn: '2026-12-07', endsOn: '2026-12-11' },
  },
  {
    verb: 'reserve.saveCancelled',
    person: 'kenji',
    open: reserved('reserve.cancel'),
    typed: { reason: planningServices.rules.cancelReasons[0]?.id ?? '' },
  },
  {
    verb: 'reserve.saveCancelConfirmed',
    person: 'kenji',
    open: cancelled('reserve.cancelResult'),
    typed: { reference: 'PC-2' },
  },
  {
    verb: 'reserve.saveCancelRefused',
    person: 'kenji',
    open: cancelled('reserve.cancelRefusal'),
    typed: { reason: 'Not possible.' },
  },
  {
    verb: 'reserve.saveConfirmed',
    person: 'kenji',
    open: reserved('reserve.confirm'),
    typed: { reference: 'PC-1' },
  },
  {
    verb: 'reserve.saveRefused',
    person: 'kenji',
    open: reserved('reserve.refuse'),
    typed: { reason: 'expired', expiresOn: '2026-11-20' },
  },
  {
    verb: 'eligibility.saveCompetency',
    person: 'kenji',
    open: (_, chat) => at(chat, 'eligibility.competency', { code: COMPETENCY }),
    typed: { level: 'gold', untilOn: '2027-04-01' },
  },
  {
    verb: 'eligibility.saveExam',
    person: 'gina',
    open: (_, chat) => at(chat, 'eligibility.exam', {}),
    typed: { person: idOf('haruto'), competency: COMPETENCY, passedOn: '2026-10-01' },
  },
  {
    verb: 'eligibility.saveTraining',
    person: 'gina',
    open: (_, chat) => at(chat, 'eligibility.training', {}),
    typed: { people: `${idOf('haruto')},${idOf('mei')}`, completedOn: '2026-10-01' },
  },
  {
    verb: 'eligibility.correct',
    person: 'haruto',
    open: async ({ store }, chat) => {
      await exam(store, 'haruto', COMPETENCY, '2026-09-01');
      return at(chat, 'eligibility.fact', { id: `exam:${idOf('haruto')}:${COMPETENCY}` });
    },
    typed: { on: '2026-10-02' },
  },
  {
    verb: 'enroll.signAgreement',
    person: 'gina',
    open: (_, chat) => at(chat, 'enroll.agreement', {}),
    typed: { signedBy: idOf('gina'), signedOn: '2026-11-01' },
  },
  {
    verb: 'enroll.submit',
    person: 'gina',
    open: async ({ store }, chat) => {
      await readyToEnroll(store);
      return at(chat, 'enroll.program', { id: 'SDPS' });
    },
  },
  {
    verb: 'enroll.confirm',
    person: 'gina',
    open: async (world, chat) => {
      await enrolled(world);
      return at(chat, 'enroll.program', { id: 'SDPS' });
    },
    typed: { reference: 'E-1' },
  },
  {
    verb: 'enroll.refuse',
    person: 'gina',
    open: async (world, chat) => {
      await enrolled(world);
      return at(chat, 'enroll.refusal', { id: 'SDPS' });
    },
    typed: { reason: 'No signature.' },
  },
  {
    verb: 'enroll.takeBack',
    person: 'gina',
    open: async (world, chat) => {
      await enrolled(world);
      await chat.press(await at(chat, 'enroll.program', { id: 'SDPS' }), 'enroll.confirm');
      return at(chat, 'enroll.correction', { id: 'SDPS' });
    },
    typed: { reason: 'Another program.' },
  },
  {
    verb: 'renew.submit',
    person: 'gina',
    open: async ({ store }, chat) => {
      await readyToEnroll(store);
      await competency(store, COMPETENCY, 'gold', '2028-01-01');
      await enrollment(store, 'SDPS', { anniversaryOn: '2026-11-10' });
      return at(chat, 'renew.program', { id: 'SDPS' });
    },
  },
  {
    verb: 'report.save',
    person: 'haruto',
    open: async (world, chat) => at(chat, 'report.form', { id: (await delivered(world)).id }),
    typed: WRITTEN,
  },
  { verb: 'report.submit', person: 'haruto', open: reported('report.review', false) },
  {
    verb: 'report.confirmed',
    person: 'haruto',
    open: reported('report.confirm', true),
    typed: { reference: 'R-1' },
  },
  {
    verb: 'report.refused',
    person: 'haruto',
    open: reported('report.refuse', true),
    typed: { reason: 'A page is missing.' },
  },
  {
    verb: 'report.correct',
    person: 'haruto',
    open: async (world, chat) => {
      const { id } = await delivered(world);
      await submittedWith(world.store, id, { onSiteDays: 42 });
      return at(chat, 'report.voucher', { id });
    },
  },
  {
    verb: 'report.takeBack',
    person: 'kenji',
    open: async (world, chat) => {
      const card = await reported('report.confirm', true)(world, chat);
      await chat.press(card, 'report.confirmed');
      const [voucher] = await world.store.vouchers.list();
      return at(chat, 'report.correction', { id: voucher?.id });
    },
    typed: { reason: 'It was another report.' },
  },
  { verb: 'report.remove', person: 'haruto', open: reported('report.file', false) },
  {
    verb: 'report.take',
    person: 'haruto',
    open: async (world, chat) => {
      for (const number of ['VCH-1', 'VCH-2']) await draft(world, await delivered(world, number));
      return send(world, chat, 'plan.pdf');
    },
    typed: { report: 'voucher-1' },
  },
  ...claimPressings,
  ...noticePressings,
];
