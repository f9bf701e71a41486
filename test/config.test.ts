import { parseConfig } from '../src/config';
import { ConfigError } from '../src/errors';

const GUID = '0f3a2c1e-7b64-4d58-9a10-5c2e8f7d6b01';
const complete = {
  BOT_APP_ID: GUID,
  BOT_APP_TENANT_ID: GUID,
  BOT_APP_PASSWORD: 'x',
  ALLOWED_TENANTS: GUID,
  FIRST_ADMINS: GUID,
};

function linesOf(env: NodeJS.ProcessEnv): readonly string[] {
  try {
    parseConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.lines;
    throw error;
  }
  return [];
}

describe('the settings of production', () => {
  it('names every missing variable at once', () => {
    expect(linesOf({}).map((line) => line.split(' ')[0])).toEqual([
      'BOT_APP_ID',
      'BOT_APP_TENANT_ID',
      'ALLOWED_TENANTS',
      'FIRST_ADMINS',
    ]);
  });

  it.each(['BOT_APP_ID', 'ALLOWED_TENANTS', 'FIRST_ADMINS'])(
    'takes an empty %s for a missing one',
    (name) => {
      expect(linesOf({ ...complete, [name]: '' })).toEqual([
        `${name} is missing: see README.md, "In production"`,
      ]);
    },
  );

  it('refuses a tenant list that holds anything but GUIDs', () => {
    expect(linesOf({ ...complete, ALLOWED_TENANTS: `${GUID}, contoso` })).toEqual([
      'ALLOWED_TENANTS must be a GUID',
    ]);
  });

  it('has no way to run without credentials', () => {
    expect(parseConfig(complete).credentials).toEqual({ appId: GUID, appTenantId: GUID, appPassword: 'x' });
  });

  it('takes a managed identity where there is no password', () => {
    expect(parseConfig({ ...complete, BOT_APP_PASSWORD: '' }).credentials?.appPassword).toBeNull();
  });

  it('can’t be changed afterwards', () => {
    expect(Object.isFrozen(parseConfig(complete))).toBe(true);
  });
});
