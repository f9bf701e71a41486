import type { ToolPage } from '../../../domain/scheme/scheme';
import { inferred, type Reference } from '../../cite';

/**
 * A page whose steps a document describes from Partner Center's menu, without an address. The link is Partner
 * Center's home, which the document does not name, so the whole counts as inferred.
 */
export function inPartnerCenter(reference: Reference, steps: ToolPage['steps']): ToolPage {
  return { url: 'https://partner.microsoft.com/dashboard', steps, source: inferred(reference) };
}
