import { rounded, type Result, type Run } from './bench';
import { pacedRun } from './notices/paced';
import { unpacedRun } from './notices/unpaced';

const NOTICES = 1_200;

/**
 * How fast the dispatcher tells 1,200 people, each something of their own: first in the whole bot, at its own pace, to
 * a channel with Teams' limits, while somebody talks to it; then without a pace. The baseline is the bare SDK that
 * sends the same cards, as many at once.
 */
export const run: Run = async (say): Promise<Result> => {
  const paced = await pacedRun(NOTICES, say);
  const { ours, bare } = await unpacedRun(NOTICES, say);
  return {
    figures: {
      notices: NOTICES,
      ...paced,
      unpacedSendsASecond: rounded(ours.sendsASecond),
      unpacedCpuMs: rounded(ours.cpuMs),
      bareSendsASecond: rounded(bare.sendsASecond),
      bareCpuMs: rounded(bare.cpuMs),
    },
    ratio: rounded(ours.sendsASecond / bare.sendsASecond),
  };
};
