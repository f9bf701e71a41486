import type { DirectoryProfile } from '../../domain/company/company';
import { changedFields } from '../../desk/facts';
import type { Change, Work } from '../../desk/flow';
import { loadCurrent } from '../../desk/load';
import { deliveriesAt } from './deliveries';
import type { ListingFacts, ProfileFacts } from './facts';

interface Pressed {
  readonly id: string;
  readonly version: number;
}

/** What is typed into the form; null where a field was left empty. */
export type ProfileInput = { readonly [Field in keyof DirectoryProfile]: DirectoryProfile[Field] | null };

/** Writes the profile of a location. */
export async function saveProfile(
  { tables }: Work,
  pressed: Pressed,
  input: ProfileInput,
): Promise<Change<ProfileFacts>> {
  const location = await loadCurrent(tables.locations, pressed);
  const profile = {
    displayName: input.displayName ?? '',
    description: input.description ?? '',
    website: input.website ?? '',
    contactName: input.contactName ?? '',
    contactEmail: input.contactEmail ?? '',
    contactPhone: input.contactPhone ?? '',
    languages: input.languages ?? '',
    serviceArea: input.serviceArea ?? '',
  };
  const { id, name, version } = await tables.locations.save({ ...location, profile });
  const { description, ...lines } = profile;
  return {
    recordId: id,
    recordVersion: version,
    event: location.profile ? 'location.changeProfile' : 'location.writeProfile',
    facts: { id, name, ...lines },
    ...changedFields({ ...location.profile }, { ...lines, description }),
  };
}

/** Notes that the location now stands in the partner directory. */
export async function listLocation(work: Work, pressed: Pressed): Promise<Change<ListingFacts>> {
  return setListed(work, pressed, true);
}

/** Notes that the location does not stand in the partner directory any more. */
export async function unlistLocation(work: Work, pressed: Pressed): Promise<Change<ListingFacts>> {
  return setListed(work, pressed, false);
}

async function setListed(work: Work, pressed: Pressed, listed: boolean): Promise<Change<ListingFacts>> {
  const { tables } = work;
  const location = await loadCurrent(tables.locations, pressed);
  const { id, name, version } = await tables.locations.save({ ...location, listed });
  const { count, firstOn } = await deliveriesAt(tables, id, work);
  return {
    recordId: id,
    recordVersion: version,
    event: listed ? 'location.listLocation' : 'location.unlistLocation',
    facts: { id, name, listed: yesNo(listed), deliveries: count, firstOn },
    ...changedFields({ listed: yesNo(location.listed) }, { listed: yesNo(listed) }),
  };
}

function yesNo(value: boolean): 'yes' | 'no' {
  return value ? 'yes' : 'no';
}
