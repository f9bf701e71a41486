import type { Turn } from '../../desk/flow';

/** What of a turn somebody's work is read with. */
export type WorkTurn = Pick<Turn, 'store' | 'actor' | 'scheme' | 'today'>;
