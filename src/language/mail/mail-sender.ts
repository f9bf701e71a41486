import { addressesIn } from '../addresses';
import type { MailHeader } from './mail-header';

const MICROSOFT = /@(?:[\w-]{1,63}\.){0,6}microsoft\.[a-z.]{2,12}$/iu;

/**
 * The address that is proposed for the customer's voucher admin: who forwarded the mail, outermost first; else who
 * received it from Microsoft; else the only address that the whole mail holds. Microsoft's own addresses and the
 * partner's (by domain) are nobody's proposal.
 */
export function proposedAdmin(
  lines: readonly (readonly string[])[],
  headers: readonly MailHeader[],
  ownDomains: readonly string[],
): string | undefined {
  const own = new Set(ownDomains.map((domain) => domain.toLowerCase()));
  const foreign = (part: string) =>
    addressesIn(part).filter(
      (address) =>
        !MICROSOFT.test(address) && !own.has(address.slice(address.lastIndexOf('@') + 1).toLowerCase()),
    );
  const only = ([address, more]: string[]) => (more === undefined ? address : undefined);
  const forwarders = headers
    .map(({ from }) => only(foreign(from)))
    .filter((address) => address !== undefined);
  const recipients = headers
    .filter(({ from }) => addressesIn(from).some((address) => MICROSOFT.test(address)))
    .map(({ to }) => only(foreign(to)))
    .filter((address) => address !== undefined);
  return forwarders[0] ?? recipients[0] ?? only(foreign(lines.flat().join(' ')));
}
