import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Ajv from 'ajv';
import { z } from 'zod';
import manifest from '../../manifest/manifest.json';
import project from '../../package.json';
import { ACTIVITY_PARAMETER, ACTIVITY_TYPE } from '../../src/adapters/graph/activity-feed';
import { PERSONAL_PERMISSION } from '../../src/adapters/graph/installer';
import { meaningOf } from '../support/chat/vocabulary';

const folder = join(__dirname, '..', '..', 'manifest');
const schemas = join(
  dirname(require.resolve('@microsoft/app-manifest/package.json')),
  'build',
  'json-schemas',
  'teams',
);
const strings = z.record(z.string(), z.string());
const translations = ['ja.json', 'zh-tw.json'].map(
  (file) => [file, strings.parse(readJson(join(folder, file)))] as const,
);

const lists = manifest.bots.flatMap(({ commandLists }) => commandLists);
/** Where each command stands, as the localization files name it. */
const places = lists.flatMap(({ commands }, list) =>
  commands.map((command, at) => ({ ...command, key: `bots[0].commandLists[${list}].commands[${at}]` })),
);

test('the manifest is valid against its schema', () => {
  expect(faultsOf(join(folder, 'manifest.json'))).toEqual([]);
});

test('the schema is the newest that the package ships', () => {
  const minor = readdirSync(schemas).map((name) => Number(/^v1\.(\d+)$/.exec(name)?.[1] ?? 0));
  expect(manifest.manifestVersion).toBe(`1.${Math.max(...minor)}`);
  expect(manifest.$schema).toContain(`/v${manifest.manifestVersion}/`);
});

test('the version is that of the project', () => {
  expect(manifest.version).toBe(project.version);
});

test.each(translations)('%s is valid against the localization schema of the same version', (_file, texts) => {
  expect(texts.$schema).toBe(manifest.$schema.replace('MicrosoftTeams.', 'MicrosoftTeams.Localization.'));
  const shipped = join(schemas, `v${manifest.manifestVersion}`, 'MicrosoftTeams.Localization.schema.json');
  const schema = z.record(z.string(), z.unknown()).parse(readJson(shipped));
  // ajv does not know the schema's draft (04), and one of its patterns is not valid as a Unicode expression.
  delete schema.$schema;
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false, validateFormats: false });
  const validate = ajv.compile(schema);
  validate(texts);
  expect(validate.errors).toBeNull();
});

test.each(translations)('%s says everything that the manifest says, and nothing else', (_file, texts) => {
  const keys = ['$schema', 'name.short', 'name.full', 'description.short', 'description.full'];
  const commands = places.flatMap(({ key }) => [`${key}.title`, `${key}.description`]);
  const activities = manifest.activities.activityTypes.flatMap((_type, at) => [
    `activities.activityTypes[${at}].description`,
    `activities.activityTypes[${at}].templateText`,
  ]);
  expect(Object.keys(texts).sort()).toEqual([...keys, ...commands, ...activities].sort());
  expect(texts['name.short']).toBe(manifest.name.short);
});

test('Traditional Chinese is offered where it is read, not to every reader of Chinese', () => {
  expect(manifest.localizationInfo.additionalLanguages).toEqual([
    { languageTag: 'ja', file: 'ja.json' },
    { languageTag: 'zh-tw', file: 'zh-tw.json' },
    { languageTag: 'zh-hk', file: 'zh-tw.json' },
  ]);
});

test('no list is longer than Teams shows, names a command twice or leaves one without a description', () => {
  for (const { commands } of lists) {
    expect(commands.length).toBeLessThanOrEqual(12);
    expect(new Set(commands.map(({ title }) => title.toLowerCase())).size).toBe(commands.length);
    for (const { title, description } of commands) {
      expect(title).not.toMatch(/^\//);
      expect(description).not.toBe('');
    }
  }
});

test.each(places)(
  'the bot understands "$title" in every language, and the same in each',
  ({ title, key }) => {
    const titles = [title, ...translations.map(([, texts]) => texts[`${key}.title`] ?? '')];
    const commands = titles.map((text) => meaningOf(text, { today: '2026-11-21' }).command);
    expect(commands[0]).toBeDefined();
    expect(new Set(commands)).toEqual(new Set([commands[0]]));
  },
);

test('each title of the personal list is another command', () => {
  const commands =
    lists[0]?.commands.map(({ title }) => meaningOf(title, { today: '2026-11-21' }).command) ?? [];
  expect(new Set(commands).size).toBe(12);
});

test('declares the activity that notices are sent as, with its parameter in every language', () => {
  const types = manifest.activities.activityTypes;
  expect(types.map(({ type }) => type)).toEqual([ACTIVITY_TYPE]);
  const key = 'activities.activityTypes[0].templateText';
  const templates = [
    ...types.map(({ templateText }) => templateText),
    ...translations.map(([, texts]) => texts[key]),
  ];
  for (const template of templates) expect(template?.match(/\{\w+\}/g)).toEqual([`{${ACTIVITY_PARAMETER}}`]);
});

test('asks for the permission that an installation consents to, and for no other', () => {
  expect(manifest.authorization.permissions.resourceSpecific).toEqual([
    { name: PERSONAL_PERMISSION, type: 'Application' },
  ]);
  expect(manifest.webApplicationInfo.id).toBe(manifest.bots[0]?.botId);
});

test.each([
  ['color.png', manifest.icons.color, 192],
  ['outline.png', manifest.icons.outline, 32],
])('%s has the size that Teams asks for', (file, named, size) => {
  expect(named).toBe(file);
  const png = readFileSync(join(folder, file));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
});

test('the outline is transparent', () => {
  const truecolorWithAlpha = 6;
  expect(readFileSync(join(folder, 'outline.png')).readUInt8(25)).toBe(truecolorWithAlpha);
});

test.each([
  ['manifest.json', manifest.description.full, ['English', 'Japanese', 'Traditional Chinese']],
  ['ja.json', translations[0]?.[1]['description.full'] ?? '', ['英語', '日本語', '繁体字中国語']],
  ['zh-tw.json', translations[1]?.[1]['description.full'] ?? '', ['英文', '日文', '繁體中文']],
])('the description of %s names the languages and the product in full', (_file, text, languages) => {
  for (const language of languages) expect(text).toContain(language);
  expect(text.indexOf('Microsoft Teams')).toBe(text.indexOf('Teams') - 'Microsoft '.length);
});

test('its addresses are https', () => {
  const { websiteUrl, privacyUrl, termsOfUseUrl } = manifest.developer;
  for (const address of [websiteUrl, privacyUrl, termsOfUseUrl]) expect(address).toMatch(/^https:\/\//);
});

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Runs outside jest, which can't load the package's ES module dependencies. */
function faultsOf(file: string): unknown {
  const script = `
    const { AppManifestUtils } = require('@microsoft/app-manifest');
    AppManifestUtils.validateAgainstSchema(require(process.argv[1])).then((faults) => console.log(JSON.stringify(faults)));
  `;
  const output = execFileSync(process.execPath, ['-e', script, file], {
    cwd: folder,
    encoding: 'utf8',
    stdio: 'pipe',
  });
  return JSON.parse(output);
}
