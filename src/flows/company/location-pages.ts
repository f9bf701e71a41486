import type { Page } from '../../cards/page';
import type { AuditEvent, Facts } from '../../domain/audit';
import { isCalendarDate } from '../../domain/time/dates';
import { seesAmounts } from '../../domain/reading';
import { GLOBAL_ADMINS, mayAct } from '../../domain/company/role';
import { timeZoneTitle } from '../../domain/time/time-zone';
import type { Turn } from '../../desk/flow';
import { openButton } from '../../desk/links';
import { load } from '../../desk/load';
import { facts, joined, receipt } from '../../desk/pages';
import { closingDays, publicHolidays } from './closing-days';
import { locationFields } from './location-fields';

/** One location as it stands. */
export async function locationPage(turn: Turn, { id }: { readonly id: string }): Promise<Page> {
  const { words, actor } = turn;
  const location = await load(turn.store.locations, id);
  const { mpnId, name, country, currency, listed, timeZone } = location;
  const closedOn = location.closedOn.filter((day) => day >= turn.today).join(',');
  const shown = { mpnId, name, country, currency, timeZone, closedOn, listed: listed ? 'yes' : 'no' };
  return {
    title: name,
    blocks: [
      joined(
        locationFacts(turn, shown),
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

function locationFacts({ words, company }: Turn, values: Facts) {
  const { timeZone, companyZone, closedOn } = values;
  const days = String(closedOn).split(',').filter(isCalendarDate);
  return facts([
    [words.t('company.locationName'), String(values['name'])],
    [words.t('company.mpnId'), String(values['mpnId'])],
    [words.t('company.country'), words.country(String(values['country']))],
    [words.t('company.currency'), String(values['currency'])],
    [words.t('company.listed'), words.t(values['listed'] === 'yes' ? 'choice.yes' : 'choice.no')],
    [
      words.t('company.officeZone'),
      typeof timeZone === 'string'
        ? timeZoneTitle(timeZone, words.locale)
        : words.t('company.companyZone', {
            zone: timeZoneTitle(String(companyZone ?? company.timeZone), words.locale),
          }),
    ],
    [words.t('company.closedOn'), closingDays(words, days)],
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

/** After the first location it leads on to the people. */
export function locationReceipt(turn: Turn, event: AuditEvent): Page {
  const { words } = turn;
  const { id, locations } = event.facts;
  const isFirst = event.event === 'addLocation' && locations === 1;
  const next = words.t('company.nextPeople');
  const show = openButton(words.t('company.showLocation'), 'company.location', { id: String(id) });
  return receipt(turn, event, {
    title: words.t(event.event === 'addLocation' ? 'company.locationAdded' : 'company.locationChanged'),
    blocks: [locationFacts(turn, event.facts)],
    ...(isFirst ? { next } : {}),
    buttons: [
      ...(isFirst ? [openButton(next, 'people.open', {})] : [show]),
      openButton(words.t('company.anotherLocation'), 'company.addLocation', {}),
      openButton(words.t('company.rates'), 'company.rates', { id: String(id) }),
      openButton(words.t('command.company'), 'company.open', {}),
    ],
  });
}
