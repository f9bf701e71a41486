import { setTimeout } from 'node:timers/promises';
import { serve } from '../support/processes/served';

it('what can not be finished is left to the next process after nine seconds', async () => {
  const served = await serve();
  try {
    served.connector.answerWith('late');
    const said = served.kenji.say('help').catch(() => undefined);
    await setTimeout(300);
    const told = performance.now();
    served.desk.signal('SIGTERM');
    const code = await served.desk.ended();
    const took = performance.now() - told;
    process.stdout.write(`${JSON.stringify({ code, tookMs: Math.round(took) })}\n`);
    expect(took).toBeLessThan(12_000);
    await said;
  } finally {
    await served.close();
  }
});
