import { endNotes, leaveOut, startNotes } from './support/run/left-out';

const before = { ...process.env };
beforeEach(() => {
  for (const name of ['ADAPTIVE_CARD_SCHEMA', 'GRAPH_SCHEMAS', 'CI']) delete process.env[name];
  startNotes();
});
afterEach(() => {
  endNotes();
  process.env = { ...before };
});

it('what a machine lacks is said once, in one line, and nothing where it lacks nothing', () => {
  expect(endNotes()).toBeNull();
  startNotes();
  leaveOut('a full disk', 'no root');
  leaveOut('a full disk', 'no root');
  leaveOut('the real chat', 'no Chromium', { isPackage: true });
  expect(endNotes()).toBe('Left out: a full disk (no root); the real chat (no Chromium).');
});

it('where both schemas are given, nothing may be left out', () => {
  process.env['ADAPTIVE_CARD_SCHEMA'] = 'card.json';
  leaveOut('requests to Graph', 'GRAPH_SCHEMAS names none');
  process.env['GRAPH_SCHEMAS'] = 'graph.json';
  expect(() => leaveOut('a full disk', 'no root')).toThrow('a full disk may not be left out here');
  expect(endNotes()).toBe('Left out: requests to Graph (GRAPH_SCHEMAS names none).');
});

it('in a CI what a package brings may not lack, what only its owner can give may', () => {
  process.env['CI'] = 'true';
  leaveOut('a full disk', 'no root');
  expect(() => leaveOut('the real chat', 'no Chromium', { isPackage: true })).toThrow('no Chromium');
});
