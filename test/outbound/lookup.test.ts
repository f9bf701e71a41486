import { createServer } from 'node:https';
import { request } from 'node:https';
import type { AddressInfo } from 'node:net';
import { loopbackLookup, publicLookup, type Resolve } from '../../src/outbound/lookup';

/** A name server that knows one answer. */
const leadsTo =
  (...addresses: string[]): Resolve =>
  (_name, _options, callback) =>
    callback(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );

function ask(lookup: ReturnType<typeof publicLookup>, all = true): Promise<unknown> {
  return new Promise((done) =>
    lookup('smba.trafficmanager.net', { all }, (error, address) => done(error?.code ?? address)),
  );
}

const INSIDE = [
  '0.0.0.0',
  '10.0.0.1',
  '10.255.255.255',
  '100.64.0.1',
  '127.0.0.1',
  '127.255.255.254',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.0.1',
  '192.168.1.1',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:10.0.0.1',
  '::ffff:127.0.0.1',
  '::ffff:a9fe:a9fe',
  '::ffff:8.8.8.8',
  '::7f00:1',
  '64:ff9b::7f00:1',
  '64:ff9b:1::1',
  '100::1',
  '2001::1',
  '2001:db8::1',
  '2002:7f00:1::1',
  'fc00::1',
  'fd12:3456::1',
  'fe80::1',
  'fe80::1%eth0',
  'fec0::1',
  'ff02::1',
];
const PUBLIC = [
  '8.8.8.8',
  '52.113.194.132',
  '172.15.0.1',
  '172.32.0.1',
  '2620:1ec:6::129',
  '2603:1063:27::1',
];

describe('where a connection may go', () => {
  it.each(INSIDE)('not to %s, whatever name leads there', async (address) => {
    expect(await ask(publicLookup(leadsTo(address)))).toBe('EADDRNOTAVAIL');
    expect(await ask(publicLookup(leadsTo(address)), false)).toBe('EADDRNOTAVAIL');
    expect(await ask(publicLookup(leadsTo('8.8.8.8', address)))).toBe('EADDRNOTAVAIL');
  });

  it.each(PUBLIC)('to %s', async (address) => {
    expect(await ask(publicLookup(leadsTo(address)))).toEqual([expect.objectContaining({ address })]);
    expect(await ask(publicLookup(leadsTo(address)), false)).toBe(address);
  });

  it('nowhere where a name leads nowhere', async () => {
    expect(await ask(publicLookup(leadsTo()))).toBe('EADDRNOTAVAIL');
    const unknown: Resolve = (_name, _options, callback) =>
      callback(Object.assign(new Error(), { code: 'ENOTFOUND' }), []);
    expect(await ask(publicLookup(unknown))).toBe('ENOTFOUND');
  });

  it.each([
    ['127.0.0.1', [{ address: '127.0.0.1', family: 4 }]],
    ['::1', [{ address: '::1', family: 6 }]],
    ['8.8.8.8', 'EADDRNOTAVAIL'],
    ['192.168.1.1', 'EADDRNOTAVAIL'],
  ])('to this machine alone in local mode: %s', async (address, expected) => {
    const found = await ask(loopbackLookup(leadsTo(address)));
    expect(found).toEqual(expected);
  });

  it('is decided for the connection itself, so that a second answer of the name server changes nothing', async () => {
    let connections = 0;
    const server = createServer().on('connection', () => (connections += 1));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port }: AddressInfo = Object(server.address());
    const answers = ['8.8.8.8', '127.0.0.1'];
    const changing: Resolve = (...asked) => leadsTo(answers.shift() ?? '')(...asked);
    const lookup = publicLookup(changing);
    expect(await ask(lookup)).toEqual([expect.objectContaining({ address: '8.8.8.8' })]);
    const code = await new Promise((done) =>
      request({ host: 'smba.trafficmanager.net', port, lookup }).on('error', (error) =>
        done('code' in error && error.code),
      ),
    );
    expect([code, connections]).toEqual(['EADDRNOTAVAIL', 0]);
    await new Promise((done) => server.close(done));
  });
});
