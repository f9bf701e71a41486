import { rounded, turnsOr, type Result, type Run } from './bench';
import { pacedRun } from './fanout/paced';
import { unpacedRun } from './fanout/unpaced';

const PACED = 10_000;
const UNPACED = 1_200;

/**
 * How fast the dispatcher tells ten thousand people, each something of their own: first in the whole bot, at its own
 * pace, to a channel with Teams' limits, while somebody talks to it; then 1,200 people without a pace. The baseline is
 * the bare SDK that sends the same cards, as many at once.
 */
export const run: Run = async (say): Promise<Result> => {
  const notices = turnsOr(PACED);
  const paced = await pacedRun(notices, say);
  const { ours, bare } = await unpacedRun(Math.min(UNPACED, notices), say);
  return {
    figures: {
      notices,
      ...paced,
      unpacedSendsASecond: rounded(ours.sendsASecond),
      unpacedCpuMs: rounded(ours.cpuMs),
      bareSendsASecond: rounded(bare.sendsASecond),
      bareCpuMs: rounded(bare.cpuMs),
    },
    ratio: rounded(ours.sendsASecond / bare.sendsASecond),
  };
};
