import type { FactsBlock, Page } from '../../cards/page';
import { seesAmounts } from '../../domain/reading';
import { GLOBAL_ADMINS, mayAct } from '../../domain/company/role';
import { timeZoneTitle } from '../../domain/time/time-zone';
import type { Turn } from '../../desk/flow';
import { openButton } from '../../desk/links';
import { load } from '../../desk/load';
import { facts, joined } from '../../desk/pages';
import { closingDays, publicHolidays } from './closing-days';
import type { LocationFacts } from './facts';
import { locationFields } from './location-fields';

/** One location as it stands. */
export async function locationPage(turn: Turn, { id }: { readonly id: string }): Promise<Page> {
  const { words, actor } = turn;
  const location = await load(turn.store.locations, id);
  const { name, country, listed } = location;
  const closedOn = location.closedOn.filter((day) => day >= turn.today);
  return {
    title: name,
    blocks: [
      joined(
        locationBlock(turn, { ...location, listed: listed ? 'yes' : 'no', closedOn, companyZone: null }),
        facts([[words.t('company.holidays'), publicHolidays(turn, country)]]),
      ),
      { kind: 'text', text: words.t('company.holidaysKnown'), subtle: true },
      ...(listed ? [] : [{ kind: 'text', text: words.t('company.listedWhy'), tone: 'warning' } as const]),
      { kind: 'text', text: words.t('company.noRemoval'), subtle: true },
    ],
    buttons: [
      ...(mayAct(actor.roles, GLOBAL_ADMINS)
        ? [openButton(words.t('button.change'), 'company.editLocation', { id })]
        : []),
      ...(seesAmounts(actor.roles) ? [openButton(words.t('company.rates'), 'company.rates', { id })] : []),
      openButton(words.t('command.profile'), 'profile.location', { id }),
      openButton(words.t('button.history'), 'history.record', { kind: 'location', id }),
      openButton(words.t('command.company'), 'company.open', {}),
    ],
  };
}

/** A location as it is, or as a row of the audit trail tells of it. */
export function locationBlock(
  { words, company }: Turn,
  location: Omit<LocationFacts, 'locations'>,
): FactsBlock {
  const { mpnId, name, country, currency, listed, timeZone, companyZone, closedOn } = location;
  return facts([
    [words.t('company.locationName'), name],
    [words.t('company.mpnId'), mpnId],
    [words.t('company.country'), words.country(country)],
    [words.t('company.currency'), currency],
    [words.t('company.listed'), words.t(`choice.${listed}`)],
    [
      words.t('company.officeZone'),
      timeZone === null
        ? words.t('company.companyZone', {
            zone: timeZoneTitle(companyZone ?? company.timeZone, words.locale),
          })
        : timeZoneTitle(timeZone, words.locale),
    ],
    [words.t('company.closedOn'), closingDays(words, closedOn)],
  ]);
}

/** The form for a location that is not here yet. */
export async function addLocationPage(turn: Turn): Promise<Page> {
  const { words } = turn;
  return {
    title: words.t('company.addLocation'),
    blocks: [{ kind: 'text', text: words.t('company.locationText') }, ...(await locationFields(turn, null))],
    buttons: [
      { kind: 'submit', title: words.t('button.save'), verb: 'company.saveNewLocation', data: {} },
      openButton(words.t('button.cancel'), 'cancel.open', {}),
    ],
  };
}

/** The same form for a location that is here. */
export async function editLocationPage(turn: Turn, { id }: { readonly id: string }): Promise<Page> {
  const { words, store } = turn;
  const location = await load(store.locations, id);
  const { version, name } = location;
  return {
    title: words.t('company.editLocation', { name }),
    blocks: [
      { kind: 'text', text: words.t('company.locationText') },
      ...(await locationFields(turn, location)),
    ],
    buttons: [
      { kind: 'submit', title: words.t('button.save'), verb: 'company.saveLocation', data: { id, version } },
      openButton(words.t('button.back'), 'company.location', { id }),
    ],
  };
}
