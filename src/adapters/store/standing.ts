import { COMPANY_ID } from '../../domain/company/company';
import type { Standing } from '../../ports';
import { readJoinedRow, type Reader } from './engine';
import { company, location, person } from './shapes/company';
import { formatOf, versionedReader } from './shapes/format';
import { conversation, noticeSettings } from './shapes/notice';

/** Each table by its keys; the office is that of the person. */
const SQL = `SELECT p.*, c.*, s.*, o.*, v.* FROM (SELECT 1) AS "one"
  LEFT JOIN "Person" p ON p."tenantId" = ? AND p."id" = ?
  LEFT JOIN "Company" c ON c."tenantId" = ? AND c."id" = ?
  LEFT JOIN "NoticeSettings" s ON s."tenantId" = ? AND s."id" = ?
  LEFT JOIN "Location" o ON o."tenantId" = p."tenantId" AND o."id" = p."locationId"
  LEFT JOIN "Conversation" v ON v."tenantId" = ? AND v."id" = ?
  LIMIT 1`;

const read = {
  person: versionedReader(formatOf(person)),
  company: versionedReader(formatOf(company)),
  settings: versionedReader(formatOf(noticeSettings)),
  office: versionedReader(formatOf(location)),
  conversation: versionedReader(formatOf(conversation)),
};

/** `Store.standing` in one question: on a server, each one is a way there and back. */
export async function findStanding(
  connection: Reader,
  tenantId: string,
  personId: string,
  conversationId: string,
): Promise<Standing> {
  const keys = [personId, COMPANY_ID, personId, conversationId];
  const args = keys.flatMap((id) => [tenantId, id]);
  const [who, firm, habits, place, chat] = await readJoinedRow(connection, { sql: SQL, args });
  return {
    person: who && read.person(who),
    company: firm && read.company(firm),
    settings: habits && read.settings(habits),
    office: place && read.office(place),
    conversation: chat && read.conversation(chat),
  };
}
