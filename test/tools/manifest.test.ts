import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allFlows } from '../../src/flows';
import { withCommands, withTranslations } from '../../tools/manifest';

const flows = allFlows();

test('the manifest proposes what the flows say; `npm run manifest` writes it', () => {
  const manifest = read('manifest.json');
  expect(withCommands(manifest, flows)).toEqual(manifest);
});

test.each([
  ['ja.json', 'ja-JP'],
  ['zh-tw.json', 'zh-TW'],
] as const)('so does %s', (file, locale) => {
  const strings = read(file);
  expect(withTranslations(strings, flows, locale)).toEqual(strings);
});

test('a flow that leaves the menu is proposed no more', () => {
  const without = flows.map(({ menu: _menu, ...flow }) => flow);
  expect(JSON.stringify(withCommands(read('manifest.json'), without))).toContain('"commands":[]');
  expect(JSON.stringify(withTranslations(read('ja.json'), without, 'ja-JP'))).not.toContain('bots[0]');
});

function read(file: string): unknown {
  return JSON.parse(readFileSync(join(__dirname, '../../manifest', file), 'utf8'));
}
