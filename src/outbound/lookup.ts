import { lookup as resolve, type LookupAddress } from 'node:dns';
import { BlockList, type LookupFunction } from 'node:net';

/** Addresses that are not of the public internet (IANA special-purpose registries, RFC 6890), and those that hold one. */
const NOT_PUBLIC: readonly (readonly [network: string, prefix: number, family: 'ipv4' | 'ipv6'])[] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.0.2.0', 24, 'ipv4'],
  ['192.88.99.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['198.51.100.0', 24, 'ipv4'],
  ['203.0.113.0', 24, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
  // Unspecified, loopback, IPv4-compatible and IPv4-mapped addresses.
  ['::', 80, 'ipv6'],
  ['64:ff9b::', 32, 'ipv6'],
  ['100::', 64, 'ipv6'],
  ['2001::', 23, 'ipv6'],
  ['2001:db8::', 32, 'ipv6'],
  ['2002::', 16, 'ipv6'],
  ['3fff::', 20, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 9, 'ipv6'],
  ['ff00::', 8, 'ipv6'],
];

const LOOPBACK: typeof NOT_PUBLIC = [
  ['127.0.0.0', 8, 'ipv4'],
  ['::1', 128, 'ipv6'],
];

/** How a name becomes addresses; `dns.lookup` has this shape. */
export type Resolve = (
  hostname: string,
  options: { readonly all: true; readonly family?: number | 'IPv4' | 'IPv6' | undefined },
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/** For connections: names of which every address is public; any other is refused before a connection is tried. */
export const publicLookup = (ask: Resolve = resolve): LookupFunction => only(not(within(NOT_PUBLIC)), ask);

/** For connections in local mode: names of this machine alone. */
export const loopbackLookup = (ask: Resolve = resolve): LookupFunction => only(within(LOOPBACK), ask);

/** One address that is not wanted spoils the name: who answers so is not to be trusted with the others. */
function only(isWanted: Test, ask: Resolve): LookupFunction {
  return (hostname, { family, all }, callback) =>
    ask(hostname, { all: true, family }, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error) return callback(error, '');
      if (!first || !addresses.every(isWanted)) return callback(forbidden(hostname), '');
      if (all) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
}

/** Told as a name that leads nowhere: nothing was sent, and nothing will be. */
function forbidden(hostname: string): NodeJS.ErrnoException {
  const error = new Error(`getaddrinfo EADDRNOTAVAIL ${hostname}`);
  return Object.assign(error, { code: 'EADDRNOTAVAIL', syscall: 'getaddrinfo', hostname });
}

type Test = (address: LookupAddress) => boolean;

const not =
  (test: Test): Test =>
  (address) =>
    !test(address);

/** Whether an address is in one of the networks. */
function within(networks: typeof NOT_PUBLIC): Test {
  // A list for each family: one for both would find every IPv4 address in the network that maps them to IPv6.
  const lists = { ipv4: new BlockList(), ipv6: new BlockList() };
  for (const [network, prefix, family] of networks) lists[family].addSubnet(network, prefix, family);
  return ({ address, family }) => {
    const name = family === 6 ? 'ipv6' : 'ipv4';
    // A zone, as in fe80::1%eth0, says nothing about what kind of address it is.
    return lists[name].check(address.replace(/%.*$/, ''), name);
  };
}
