import { PEOPLE, type PersonKey } from '../support/records/company';
import { tryEveryState } from '../support/pressings/every-state';

const isPerson = (key: string): key is PersonKey => key in PEOPLE;

it('decides every verb for every person in every state as the tables say, and writes each refusal down', async () => {
  expect(await tryEveryState(Object.keys(PEOPLE).filter(isPerson))).toBeGreaterThan(800);
}, 900_000);
