import type { Program } from '../../../domain/scheme/scheme';
import { azdps } from './azdps';
import { ddps } from './ddps';
import { dtdps } from './dtdps';
import { dydps } from './dydps';
import { pvdps } from './pvdps';
import { sdps } from './sdps';
import { sedps } from './s-edps';
import { ssdps } from './ssdps';

/** The programs of 2019: the list of the policy decks and DYDPS, which the page of February 2020 has too. */
export const programs: readonly Program[] = [ddps, sdps, sedps, ssdps, pvdps, dtdps, azdps, dydps];
