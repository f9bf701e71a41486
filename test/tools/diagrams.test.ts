import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withDiagrams } from '../../tools/diagrams';

it('the README shows the tables of moves as they are', () => {
  const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');
  expect(readme).toBe(withDiagrams(readme));
  expect(readme).toContain('reserved --> redeemed: redeem');
});
