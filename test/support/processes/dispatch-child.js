/**
 * Works off the outbox of one database as of one instant, without waiting for any pace, and ends. It
 * begins when its parent sends it `{ path, at }`: by then all of its modules are loaded.
 */
const { pathToFileURL } = require('node:url');
const { createAdapter } = require('../../../dist/adapters/teams/adapter');
const { createNotifier } = require('../../../dist/adapters/teams/notifier');
require('../../../dist/flows');
const { composeTold } = require('../../../dist/flows/notices/compose');
const { createHolidays } = require('../../../dist/adapters/holidays');
const { createDispatcher } = require('../../../dist/notices/dispatcher');
const { THIS_MACHINE } = require('../../../dist/outbound/outside');
const { planningServices } = require('../../../dist/schemes/planning-services');
const { openStores } = require('../../../dist/adapters/store/open');

const complain = (event, fields) => console.error(event, JSON.stringify(fields));
const log = { info() {}, warn: complain, error: complain };

async function dispatch({ path, at }) {
  const stores = openStores({ url: pathToFileURL(path).href });
  const dispatcher = createDispatcher({
    stores,
    log,
    clock: { now: () => at },
    timing: { now: () => 0, wait: async () => undefined },
    holidays: createHolidays(),
    scheme: planningServices,
    locale: null,
    compose: composeTold,
    notifier: createNotifier({ adapter: createAdapter(null, THIS_MACHINE, log), appId: '', log }),
    mailer: { send: async () => ({ kind: 'refused', reason: 'no mail here' }) },
    feed: null,
    installer: null,
    chatLink: null,
  });
  await dispatcher.drain();
  await stores.close();
  // Connections that are kept for more would hold the process for a while.
  process.exit();
}

process.once('message', (job) => void dispatch(job));
process.once('disconnect', () => process.exit());
