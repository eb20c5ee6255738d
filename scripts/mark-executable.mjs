// npm makes the program of a package executable when it installs it elsewhere, but not in its own checkout.
import { chmod } from 'node:fs/promises';

await chmod(new URL('../dist/client/cli.js', import.meta.url), 0o755);
