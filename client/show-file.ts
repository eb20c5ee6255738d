import { spawn } from 'node:child_process';

/** Shows the file in whatever the person has chosen for it; false where this machine has no program for that. */
export function showFile(path: string): Promise<boolean> {
  const program = process.platform === 'darwin' ? 'open' : 'xdg-open';
  return new Promise((done) => {
    const child = spawn(program, [path], { stdio: 'ignore', detached: true });
    child.once('error', () => done(false));
    child.once('spawn', () => {
      child.unref();
      done(true);
    });
  });
}
