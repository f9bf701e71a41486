import type { Block, Page } from '../../cards/page';
import { GLOBAL_ADMINS, mayAct } from '../../domain/company/role';
import { typedAmount } from '../../language/amount';
import type { Turn } from '../../desk/flow';
import { openButton, target } from '../../desk/links';
import { load } from '../../desk/load';
import { facts } from '../../desk/pages';
import { loadRates, rateField, ratesId } from './rate-changes';

/** The programs of a country, each with how many of its lengths have a rate. */
export async function ratesPage(
  { words, store, scheme }: Turn,
  { id }: { readonly id: string },
): Promise<Page> {
  const location = await load(store.locations, id);
  const rates = await store.rates.list({ country: location.country });
  const lengths = scheme.rules.lengths.values;
  return {
    title: words.t('company.ratesOf', { country: words.country(location.country) }),
    blocks: [
      { kind: 'text', text: words.t('company.ratesText') },
      ...scheme.programs.map((program): Block => {
        const known = rates.filter(
          ({ programId, days, amount }) => programId === program.id && amount && lengths.includes(days),
        );
        return {
          kind: 'row',
          title: words.of(program.name),
          detail: program.id,
          note: words.t('company.ratesKnown', { known: known.length, count: lengths.length }),
          tone: known.length === lengths.length ? 'good' : 'default',
          open: target('company.programRates', { id, programId: program.id }),
        };
      }),
    ],
    buttons: [
      openButton(words.t('button.back'), 'company.location', { id }),
      openButton(words.t('command.company'), 'company.open', {}),
    ],
  };
}

interface SheetKey {
  readonly id: string;
  readonly programId: string;
}

/** The rates of one program: a form for those who may change them. */
export async function programRatesPage(turn: Turn, key: SheetKey): Promise<Page> {
  const { words, store, scheme, actor } = turn;
  const { location, programId, lines, version } = await loadRates(store, scheme, key);
  const { country, currency } = location;
  const mayChange = mayAct(actor.roles, GLOBAL_ADMINS);
  const back = openButton(words.t('button.back'), 'company.rates', { id: key.id });
  return {
    title: words.t('company.programRates', { program: programId, country: words.country(country) }),
    blocks: [
      { kind: 'text', text: words.t('company.programRatesText', { currency }) },
      ...(mayChange
        ? lines.map(({ days, rate }): Block => {
            const amount = rate?.amount ?? null;
            const isForeign = amount !== null && amount.currency !== currency;
            return {
              kind: 'field',
              id: rateField(days),
              input: 'text',
              label: words.t('company.rateOf', { days, currency }),
              hint: isForeign ? words.t('company.rateBefore', { amount: words.money(amount) }) : null,
              value: amount && !isForeign ? typedAmount(amount) : null,
              maxLength: 20,
            };
          })
        : [
            facts(
              lines.map(({ days, rate }) => [
                words.t('days.count', { days }),
                rate?.amount ? words.money(rate.amount) : words.t('company.rateUnknown'),
              ]),
            ),
          ]),
    ],
    buttons: mayChange
      ? [
          {
            kind: 'submit',
            title: words.t('button.save'),
            verb: 'company.saveRates',
            data: { ...key, version },
          },
          back,
        ]
      : [
          back,
          openButton(words.t('button.history'), 'history.record', {
            kind: 'rate',
            id: ratesId(country, programId),
          }),
        ],
  };
}
