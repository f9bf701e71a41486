import { PEOPLE_AT_DESK, VOUCHERS } from '../seed/facts';
import { numberOf } from '../seed/vouchers';
import { spoken } from './activities';
import { checkTaken, type Load } from './drive';
import { requestOf } from './line';

/** Far from the one before, so that neighbors in the database are not read together. */
const STRIDE = 7;

/** Everybody asks for one voucher after another, by its number. */
export function askingForVouchers(serviceUrl: string): Load {
  return saying(
    Array.from({ length: VOUCHERS }, (_, index) => `voucher ${numberOf((index * STRIDE) % VOUCHERS)}`),
    serviceUrl,
  );
}

/** The texts are said one after another, by one person after another. */
export function saying(texts: readonly string[], serviceUrl: string): Load {
  const requests = Array.from({ length: Math.max(texts.length, PEOPLE_AT_DESK) }, (_, index) =>
    requestOf(spoken(index, texts[index % texts.length] ?? '', serviceUrl)),
  );
  return { request: (turn) => requests[turn % requests.length] ?? Buffer.alloc(0), check: checkTaken };
}
