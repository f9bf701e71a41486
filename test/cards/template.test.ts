import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Template } from 'adaptivecards-templating';
import { template } from '../../src/cards/template';

const FOLDER = join(__dirname, '../../cards');
const NAMES = readdirSync(FOLDER).map((file) => file.replace(/\.json$/, ''));

/** A value for every name that any template binds, once with all and once with the least. */
const FULL = {
  title: 'Title with ${title}',
  text: 'Text',
  lang: 'en',
  style: 'good',
  color: 'accent',
  weight: 'bolder',
  subtle: true,
  mark: '✓',
  also: ['one', 'two'],
  detail: 'Detail',
  note: 'Note',
  spoken: 'Spoken',
  verb: 'flow.step',
  data: { id: 'x', version: 3, more: { flag: true } },
  url: 'https://example.com/',
  facts: [
    { title: 'a', value: '1' },
    { title: 'b', value: '2' },
  ],
  choices: [{ title: 'One', value: '1' }],
  id: 'field',
  label: 'Label',
  yes: 'Yes',
  value: '5',
  hint: 'Hint',
  required: true,
  missing: 'Missing',
  maxLength: 20,
  min: 1,
  max: 9,
  error: 'Error',
};
const LEAST = {
  ...FULL,
  color: null,
  weight: null,
  subtle: false,
  also: [],
  detail: null,
  note: null,
  data: {},
  facts: [],
  choices: [],
  value: null,
  hint: null,
  required: false,
  missing: null,
  maxLength: null,
  min: null,
  max: null,
  error: null,
};

/** What Microsoft's own library makes of it; empty values are left out here. */
function official(name: string, data: object): unknown {
  const source: object = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8'));
  const expanded: unknown = new Template(source).expand({ $root: data });
  return JSON.parse(JSON.stringify(expanded, (_key, value: unknown) => value ?? undefined));
}

describe('a template binds as the language of Adaptive Cards says', () => {
  it.each(NAMES)('%s', (name) => {
    for (const data of [FULL, LEAST]) expect(template(name).expand(data)).toEqual(official(name, data));
  });
});
