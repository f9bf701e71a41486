import type { ReportContent } from '../../../src/domain/report/report';
import type { Locale } from '../../../src/domain/locale';
import type { ReservedVoucher } from '../../../src/domain/voucher/voucher';
import type { Store } from '../../../src/ports';
import { planningServices } from '../../../src/schemes/planning-services';
import { PDF } from './documents';
import { reservedVoucher } from './vouchers';
import type { CardView } from '../chat/card-view';
import type { Chat, World } from '../chat/world';

/** Haruto's engagement with Fabrikam in Tokyo, which ended on the Friday before the world begins. */
export function delivered(
  world: World,
  number = 'VCH-7001',
  overrides: Parameters<typeof reservedVoucher>[1] = {},
): Promise<ReservedVoucher> {
  const { reservation, ...rest } = overrides;
  return reservedVoucher(world.store, {
    number,
    ...rest,
    reservation: { startsOn: '2026-11-16', endsOn: '2026-11-20', ...reservation },
  });
}

/** All that the form asks for, as typed. */
export const WRITTEN: Readonly<Record<string, string>> = {
  startedOn: '2026-11-16',
  endedOn: '2026-11-20',
  onSiteDays: '4',
  offSiteDays: '1',
  contactName: 'Aiko Mori',
  contactEmail: 'aiko@fabrikam.example',
  products: 'SharePoint Server 2019',
  summary: 'Assessed three farms.\nAgreed on a phased upgrade.',
  nextSteps: 'Pilot with the legal team in January.',
  deploymentOn: '2027-02-01',
  deliverableKind: planningServices.deliverableKinds[0]?.id ?? '',
  attested: planningServices.attestations.map(({ id }) => id).join(','),
};

export const CONTENT: ReportContent = {
  startedOn: '2026-11-16',
  endedOn: '2026-11-20',
  onSiteDays: 4,
  offSiteDays: 1,
  contactName: 'Aiko Mori',
  contactEmail: 'aiko@fabrikam.example',
  products: 'SharePoint Server 2019',
  summary: 'Assessed three farms.',
  nextSteps: 'Pilot with the legal team in January.',
  deploymentOn: '2027-02-01',
  deliverableKind: planningServices.deliverableKinds[0]?.id ?? '',
  attested: planningServices.attestations.map(({ id }) => id),
};

/** A report in draft that lacks nothing but, unless asked for, its deliverable. */
export async function draft(
  world: World,
  voucher: ReservedVoucher,
  { file = false }: { file?: boolean } = {},
): Promise<void> {
  await world.store.reports.add({
    id: voucher.id,
    state: 'draft',
    content: CONTENT,
    submittedAt: null,
    confirmation: null,
  });
  if (!file) return;
  await world.store.deliverables.add({
    id: `file-of-${voucher.id}`,
    reportId: voucher.id,
    name: 'plan.pdf',
    mediaType: 'application/pdf',
    size: PDF.length,
    sha256: '0'.repeat(64),
    addedBy: voucher.reservation.leadId,
    addedAt: world.clock.now(),
    removedAt: null,
  });
}

/** A report that was submitted and confirmed with this content, as an earlier version of the desk may have taken it. */
export async function submittedWith(
  store: Store,
  id: string,
  content: Partial<ReportContent>,
): Promise<void> {
  await store.reports.add({
    id,
    state: 'submitted',
    content: { ...CONTENT, ...content },
    submittedAt: '2026-11-21T03:00:00.000Z',
    confirmation: { state: 'confirmed', at: '2026-11-21T04:00:00.000Z', by: 'Mei Tanaka', reference: null },
  });
}

/** Sends a file as Teams does: as an attachment of a message. */
export function send(world: World, chat: Chat, name: string, content: Buffer = PDF): Promise<CardView> {
  const downloadUrl = `https://harborline.sharepoint.com/${encodeURIComponent(name)}?${world.downloads.size}`;
  world.downloads.set(downloadUrl, content);
  return chat.say('', { attachments: [attachment(name, downloadUrl)] });
}

export function attachment(name: string, downloadUrl: string) {
  return {
    contentType: 'application/vnd.microsoft.teams.file.download.info',
    name,
    content: { downloadUrl, uniqueId: '1', fileType: 'pdf' },
  };
}

export const SPOKEN: readonly (readonly [Locale, string])[] = [
  ['en-US', 'report'],
  ['ja-JP', '完了レポート'],
  ['zh-TW', '完成報告'],
];
