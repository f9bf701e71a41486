import { pageActivity } from '../../../src/adapters/teams/render';
import { createWords } from '../../../src/words/words';

it('announces a page by its title as written, which turns no line that other programs put it into', () => {
  const page = { title: 'Voucher exe.\u202efdp\u2066 *1* expires', blocks: [], buttons: [] };
  const { summary, text } = pageActivity(page, createWords('en-US', 'UTC'));
  expect(summary).toBe('Voucher exe.fdp *1* expires');
  expect(text).toBeUndefined();
});
