import type { Page } from '../../cards/page';
import type { AuditEvent } from '../../domain/audit';
import { LOCALE_NAMES } from '../../domain/locale';
import { findProgram } from '../../domain/scheme/scheme';
import { timeZoneTitle } from '../../domain/time/time-zone';
import { createWords } from '../../words/words';
import type { Turn } from '../../desk/flow';
import { openButton } from '../../desk/links';
import { facts, receipt } from '../../desk/pages';
import type { CompanyFacts, LocationFacts, RatesFacts } from './facts';
import { locationBlock } from './location-pages';

/** After the first set-up it leads on to the first location. */
export function companyReceipt(turn: Turn, event: AuditEvent<CompanyFacts>): Page {
  const { words } = turn;
  const { name, timeZone, anniversaryOn, defaultLocale, locations } = event.facts;
  const isFirst = locations === 0;
  const next = words.t(isFirst ? 'company.firstLocation' : 'company.show');
  // Its zone may be what was changed: read again, the receipt is still the same.
  const zoned = { ...turn, words: createWords(words.locale, timeZone) };
  return receipt(zoned, event, {
    title: words.t(event.event === 'setUpCompany' ? 'company.isSetUp' : 'company.changed'),
    blocks: [
      facts([
        [words.t('company.name'), name],
        [words.t('company.timeZone'), timeZoneTitle(timeZone, words.locale)],
        [words.t('company.anniversary'), words.date(anniversaryOn)],
        [words.t('company.language'), LOCALE_NAMES[defaultLocale]],
      ]),
    ],
    ...(isFirst ? { next } : {}),
    buttons: [
      isFirst ? openButton(next, 'company.addLocation', {}) : openButton(next, 'company.open', {}),
      openButton(words.t('button.myWork'), 'myWork.open', {}),
    ],
  });
}

/** After the first location it leads on to the people. */
export function locationReceipt(turn: Turn, event: AuditEvent<LocationFacts>): Page {
  const { words } = turn;
  const { recordId: id } = event;
  const isNew = event.event === 'addLocation';
  const isFirst = isNew && event.facts.locations === 1;
  const next = words.t('company.nextPeople');
  const show = openButton(words.t('company.showLocation'), 'company.location', { id });
  return receipt(turn, event, {
    title: words.t(isNew ? 'company.locationAdded' : 'company.locationChanged'),
    blocks: [locationBlock(turn, event.facts)],
    ...(isFirst ? { next } : {}),
    buttons: [
      ...(isFirst ? [openButton(next, 'people.open', {})] : [show]),
      openButton(words.t('company.anotherLocation'), 'company.addLocation', {}),
      openButton(words.t('company.rates'), 'company.rates', { id }),
      openButton(words.t('command.company'), 'company.open', {}),
    ],
  });
}

/** All rates of the program as they were saved. */
export function ratesReceipt(turn: Turn, event: AuditEvent<RatesFacts>): Page {
  const { words, scheme } = turn;
  const { id, country, programId, currency, rates } = event.facts;
  const program = findProgram(scheme, programId);
  return receipt(turn, event, {
    title: words.t('company.ratesSaved', { country: words.country(country) }),
    blocks: [
      ...(program ? [{ kind: 'text', text: words.of(program.name) } as const] : []),
      facts(
        scheme.rules.lengths.values.map((days) => {
          const amount = rates.find((rate) => rate.days === days)?.amount ?? null;
          return [
            words.t('days.count', { days }),
            amount === null ? words.t('company.rateUnknown') : words.money({ amount, currency }),
          ];
        }),
      ),
    ],
    buttons: [
      openButton(words.t('company.moreRates'), 'company.rates', { id }),
      openButton(words.t('command.company'), 'company.open', {}),
    ],
  });
}
