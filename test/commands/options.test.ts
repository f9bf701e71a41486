import { parseOptions } from '../../src/commands/options';
import { ConfigError } from '../../src/errors';

function problems(...argv: string[]): readonly string[] {
  try {
    parseOptions(argv);
  } catch (error) {
    if (error instanceof ConfigError) return error.lines;
    throw error;
  }
  return [];
}

describe('the options of the local mode', () => {
  it('have defaults', () => {
    expect(parseOptions([])).toEqual({
      port: 3978,
      chatPort: 56150,
      data: 'data',
      database: null,
      locale: null,
      at: null,
      chat: true,
    });
  });

  it('are read', () => {
    const argv = [
      '--port',
      '4000',
      '--chat-port',
      '4001',
      '--data',
      'x',
      '--locale',
      'ja-JP',
      '--at',
      '2026-12-01T09:00',
      '--no-chat',
    ];
    expect(parseOptions(argv)).toEqual({
      port: 4000,
      chatPort: 4001,
      data: 'x',
      database: null,
      locale: 'ja-JP',
      at: '2026-12-01T09:00',
      chat: false,
    });
  });

  it('are all named at once when they can’t be used', () => {
    const found = problems('--port', '0', '--chat-port', 'x', '--locale', 'zh-CN', '--at', 'tomorrow');
    expect(found).toHaveLength(5);
    expect(found.join('\n')).toMatch(/--port[^]*--chat-port[^]*--locale[^]*--at/);
  });

  it('know the calendar', () => {
    expect(problems('--at', '2026-02-31T09:00')[0]).toContain('--at');
  });

  it('refuse one port for both', () => {
    expect(problems('--port', '4000', '--chat-port', '4000')[0]).toBe('--port and --chat-port must differ');
  });

  it('refuse what they do not know, and say what there is', () => {
    expect(problems('--prot', '4000').join('\n')).toContain('--chat-port');
  });
});
