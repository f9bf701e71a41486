/**
 * A bot in a process of its own. For each `{ n, url, at, activity }` from its parent it lets the bot on that database
 * hear the activity at that instant, and sends back `{ n, response }`, what an invoke was answered; `{ n, failure }`
 * where it failed. Nothing goes out of it by itself.
 */
const { BotAdapter, TurnContext } = require('botbuilder');
const { VoucherDeskBot } = require('../../../dist/adapters/teams/bot');
const { allFlows } = require('../../../dist/flows');
const { createDesk } = require('../../../dist/desk/desk');
const { planningServices } = require('../../../dist/schemes/planning-services');
const { openStores } = require('../../../dist/adapters/store/open');
const { correlated } = require('../../../dist/telemetry/correlation');

let now = '';
let opened = { url: '', bot: undefined, stores: undefined };
const complain = (event, fields) => console.error(event, JSON.stringify(fields));

class Channel extends BotAdapter {
  constructor() {
    super();
    this.response = undefined;
  }

  async sendActivities(_context, activities) {
    for (const { type, value } of activities) if (type === 'invokeResponse') this.response = value;
    return activities.map((_, index) => ({ id: `child-${index}` }));
  }
}

function openBot({ url }) {
  const stores = openStores({ url });
  const bot = new VoucherDeskBot({
    stores,
    clock: { now: () => now },
    log: { info() {}, warn: complain, error: complain },
    deliverables: undefined,
    holidays: { isPublic: () => false },
    scheme: planningServices,
    firstAdmins: [],
    retirementInForce: false,
    locale: null,
    desk: createDesk(allFlows()),
    heard() {},
    wake() {},
  });
  return { url, stores, bot };
}

async function hear({ n, at, activity, ...where }) {
  now = at;
  if (opened.url !== where.url) {
    await opened.stores?.close();
    opened = openBot(where);
  }
  const channel = new Channel();
  await correlated(() => opened.bot.run(new TurnContext(channel, activity)));
  process.send({ n, response: channel.response });
}

process.on('message', (heard) =>
  hear(heard).catch((error) => process.send({ n: heard.n, failure: String(error) })),
);
process.once('disconnect', () => process.exit());
