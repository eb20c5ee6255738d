/** Runs a proof as a program: exit code 0 when it holds, else 1; what broke it off stands on stderr. */
export function prove(proof: () => Promise<boolean>): void {
  proof().then(
    (proven) => {
      process.exitCode = proven ? 0 : 1;
    },
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
      process.exitCode = 1;
    },
  );
}
