import { planningServices } from '../../../src/schemes/planning-services';
import type { CardView } from '../chat/card-view';
import { rate, readyVoucher } from '../records/claims';
import { LOCATIONS } from '../records/company';
import type { Pressing } from './pressings';
import { idOf } from '../chat/second-bot';
import { redeemedVoucher } from '../records/vouchers';
import type { Chat, World } from '../chat/world';

const at = (chat: Chat, verb: string, card: Record<string, unknown>): Promise<CardView> =>
  chat.invoke(verb, { card });

const redeemed =
  (page: string) =>
  async ({ store }: World, chat: Chat): Promise<CardView> =>
    at(chat, page, { id: (await redeemedVoucher(store)).id });

const claimed =
  (page: string, submitted = false) =>
  async ({ store }: World, chat: Chat): Promise<CardView> => {
    await rate(store, 1200);
    const { id: voucher } = await redeemedVoucher(store);
    await redeemedVoucher(store);
    await chat.press(await at(chat, 'claim.voucher', { id: voucher }), 'claim.draft');
    const [claim] = await store.claims.list();
    const id = claim?.id ?? '';
    if (submitted) await chat.press(await at(chat, 'claim.submission', { id }), 'claim.submit');
    return at(chat, page, { id });
  };

const opened =
  (page: string, data: Record<string, unknown>) =>
  (_: World, chat: Chat): Promise<CardView> =>
    at(chat, page, data);

const OSAKA = {
  mpnId: '5500201',
  name: 'Osaka',
  country: 'other',
  countryOther: 'jp',
  currency: 'JPY',
  closedOn: '2026-12-29',
};

/** The steps from the redemption on, and those of the company itself. */
export const claimPressings: readonly Pressing[] = [
  {
    verb: 'redeem.confirm',
    person: 'kenji',
    open: async ({ store }, chat) => {
      const [one, two] = [await readyVoucher(store), await readyVoucher(store)];
      const choice = await at(chat, 'redeem.open', {});
      return chat.press(choice, 'redeem.choose', { vouchers: `${one.id},${two.id}` });
    },
  },
  {
    verb: 'redeem.confirmed',
    person: 'kenji',
    open: redeemed('redeem.result'),
    typed: { reference: 'T-1' },
  },
  {
    verb: 'redeem.refused',
    person: 'kenji',
    open: redeemed('redeem.refusal'),
    typed: { reason: 'Not reserved there.' },
  },
  {
    verb: 'claim.draft',
    person: 'kenji',
    open: redeemed('claim.voucher'),
    typed: { invoiceNumber: 'HB-1' },
  },
  {
    verb: 'claim.change',
    person: 'kenji',
    open: claimed('claim.edit'),
    typed: { vouchers: 'voucher-1', invoiceNumber: 'HB-2' },
  },
  {
    verb: 'claim.submit',
    person: 'kenji',
    open: claimed('claim.submission'),
    typed: { reference: 'MRN-1', invoiceNumber: 'HB-3' },
  },
  {
    verb: 'claim.record',
    person: 'kenji',
    open: claimed('claim.result', true),
    typed: { result: 'deny', on: '2026-11-23', reason: 'Too late.', reference: 'MRN-2' },
  },
  {
    verb: 'claim.cancel',
    person: 'kenji',
    open: claimed('claim.cancellation', true),
    typed: { reason: 'A mistake.' },
  },
  {
    verb: 'claim.takeBack',
    person: 'kenji',
    open: claimed('claim.correction', true),
    typed: { reason: 'It was not sent.' },
  },
  {
    verb: 'vouchers.takeBack',
    person: 'kenji',
    open: async (world, chat) => {
      const { id } = await redeemedVoucher(world.store);
      await chat.press(await at(chat, 'redeem.result', { id }), 'redeem.confirmed');
      return at(chat, 'vouchers.correction', { id });
    },
    typed: { reason: 'It was another voucher.' },
  },
  {
    verb: 'claim.saveSetup',
    person: 'gina',
    open: opened('claim.setup', { id: 'SDPS' }),
    typed: { done: planningServices.paymentSetup.map(({ id }) => id).join(',') },
  },
  {
    verb: 'profile.save',
    person: 'kenji',
    open: opened('profile.edit', { id: LOCATIONS.tokyo }),
    typed: {
      displayName: 'Harborline Tokyo',
      description: 'Planning.',
      website: 'https://harborline.example/tokyo',
      contactName: 'Kenji Sato',
      contactEmail: 'kenji@harborline.example',
      contactPhone: '+81 3 0000 0000',
      languages: '日本語',
      serviceArea: '関東',
    },
  },
  { verb: 'profile.list', person: 'gina', open: opened('profile.location', { id: LOCATIONS.seattle }) },
  { verb: 'profile.unlist', person: 'gina', open: opened('profile.location', { id: LOCATIONS.tokyo }) },
  {
    verb: 'people.save',
    person: 'gina',
    open: opened('people.person', { id: idOf('daniel') }),
    typed: { name: 'Dan', roles: 'viewer,consultant', email: 'dan@harborline.example' },
  },
  {
    verb: 'people.saveNew',
    person: 'gina',
    open: opened('people.add', {}),
    typed: {
      objectId: 'A1C0F5D2-0042-4c7e-9b1a-000000000042',
      name: 'New',
      roles: 'viewer',
      email: 'new@harborline.example',
    },
  },
  {
    verb: 'company.save',
    person: 'gina',
    open: opened('company.edit', {}),
    typed: {
      name: 'Northwind',
      timeZone: 'other',
      timeZoneOther: 'Asia/Taipei',
      anniversaryOn: '2027-03-01',
    },
  },
  {
    verb: 'company.saveNewLocation',
    person: 'gina',
    open: opened('company.addLocation', {}),
    typed: { ...OSAKA, listed: 'true' },
  },
  {
    verb: 'company.saveLocation',
    person: 'gina',
    open: opened('company.editLocation', { id: LOCATIONS.tokyo }),
    typed: OSAKA,
  },
  {
    verb: 'company.saveRates',
    person: 'gina',
    open: opened('company.programRates', { id: LOCATIONS.tokyo, programId: 'SDPS' }),
    typed: { rate5: '1,200' },
  },
];
