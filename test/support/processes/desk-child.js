// A Voucher Desk of local mode in a process of its own: loads everything, then waits to be told where to open.
const { createApp } = require('../../../dist/app');
const { movableClock, systemClock } = require('../../../dist/clock');
const { inFolder } = require('../../../dist/config');
const { addSampleCompany, SAMPLE } = require('../../../dist/commands/local/sample');
const { createLog } = require('../../../dist/log');
const { closeOnSignal } = require('../../../dist/shutdown');

// Whoever started it may be gone.
const tell = (what) => process.send(what, () => undefined);

process.once('message', async ({ dataFolder, databaseUrl, port, now }) => {
  const log = createLog({ file: `${dataFolder}/voucher-desk.log`, level: 'info' });
  const clock = movableClock(systemClock);
  clock.moveTo(now);
  const config = {
    credentials: null,
    allowedTenants: [SAMPLE.tenantId],
    firstAdmins: [SAMPLE.currentUser],
    host: '127.0.0.1',
    port,
    ...inFolder(dataFolder),
    ...(databaseUrl && { databaseUrl }),
    graph: null,
    retirementInForce: false,
    fileLimit: 25_000_000,
    scheme: 'planning-services',
  };
  try {
    const app = await createApp({ config, clock, movable: clock, log, locale: null });
    const store = app.stores.tenant(SAMPLE.tenantId);
    if (!(await store.companies.get('company'))) await addSampleCompany(store, app.files, clock.now());
    await app.listen();
    closeOnSignal(() => app.close(), log);
    tell({ listening: true });
  } catch (error) {
    tell({ error: String(error.stack) });
  }
});
process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'));
tell({ loaded: true });
