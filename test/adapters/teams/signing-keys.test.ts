import { createSigningKeys, type SigningKeys } from '../../../src/adapters/teams/signing-keys';
import { PUBLIC_CLOUD } from '../../../src/outbound/outside';
import { loopbackLookup } from '../../../src/outbound/lookup';
import { createCertificate } from '../../support/graph/certificate';
import { startSignIn, type SignIn } from '../../support/channel/sign-in';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const certificate = createCertificate();

describe('the keys of the channel', () => {
  let signIn: SignIn;
  let keys: SigningKeys;
  let now: number;
  let warned: number;
  const log = { info: () => undefined, warn: () => void (warned += 1), error: () => undefined };
  const open = (lookup = loopbackLookup()): SigningKeys =>
    createSigningKeys({
      outside: { ...PUBLIC_CLOUD, channel: signIn.channel, lookup, ca: certificate.cert },
      clock: { now: () => `${new Date(now).toISOString().slice(0, -1)}Z` },
      log,
    });
  beforeEach(async () => {
    now = Date.parse('2026-11-23T03:00:00.000Z');
    warned = 0;
    signIn = await startSignIn({ appId: 'bot', serviceUrl: '', certificate, now: () => now });
    keys = open();
  });
  afterEach(() => signIn.close());

  it('are fetched once, however many tokens come at once, and say whom they may speak for', async () => {
    const found = await Promise.all(Array.from({ length: 20 }, () => keys.find('key-1')));
    expect(found.map((key) => key?.endorsements)).toEqual(Array(20).fill(['msteams']));
    expect(await keys.find('curve')).toBeUndefined();
    expect(signIn.asked()).toBe(1);
  });

  it('are fetched at once when a new one is first seen', async () => {
    await keys.find('key-1');
    now += MINUTE;
    signIn.publish(signIn.signer, signIn.pair('key-2'));
    expect(await keys.find('key-2')).toBeDefined();
    expect(signIn.asked()).toBe(2);
  });

  it('are asked for once a minute at most, whatever ids strangers make up', async () => {
    for (let second = 0; second < 150; second += 1) {
      expect(await keys.find(`made-up-${second}`)).toBeUndefined();
      now += 1_000;
    }
    expect(signIn.asked()).toBe(3);
  });

  it('are forgotten a day later when they are no longer published', async () => {
    await keys.find('key-1');
    signIn.publish(signIn.pair('key-2'));
    now += DAY - 1;
    expect(await keys.find('key-1')).toBeDefined();
    now += 1;
    expect(await keys.find('key-1')).toBeUndefined();
  });

  it('stay good while no others are to be had', async () => {
    await keys.find('key-1');
    signIn.isDown(true);
    now += DAY;
    expect(await keys.find('key-1')).toBeDefined();
    expect(warned).toBe(1);
  });

  it('that were never had let nobody in, and are asked for again within seconds', async () => {
    signIn.isDown(true);
    await expect(keys.find('key-1')).rejects.toThrow('no signing keys');
    signIn.isDown(false);
    await expect(keys.find('key-1')).rejects.toThrow('no signing keys');
    now += 5_000;
    expect(await keys.find('key-1')).toBeDefined();
  });

  it.each([
    'https://localhost:1/keys',
    'https://evil.example/keys',
    'http://localhost/keys',
    'file:///etc/passwd',
  ])('are not taken from another host: %s', async (address) => {
    signIn.leadTo(address);
    await expect(keys.find('key-1')).rejects.toThrow('no signing keys');
  });

  it('are not asked for at an address inside', async () => {
    await expect(open(PUBLIC_CLOUD.lookup).find('key-1')).rejects.toThrow('no signing keys');
    expect(signIn.asked()).toBe(0);
  });
});
