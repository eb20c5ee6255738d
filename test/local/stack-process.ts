import { startStack } from '../../local/supervisor';
import type { StackOptions } from '../../local/stack-options';

// Run as a child of stack.spec.ts: a process that holds a stack and can be killed like one.

const options = JSON.parse(process.argv[2] ?? '{}') as Omit<StackOptions, 'environment'>;

startStack({ ...options, environment: process.env, onNotice: (line) => process.send?.({ notice: line }) })
  .then(async (stack) => {
    process.send?.({ info: stack.info });
    const cause = await stack.stopped;
    process.send?.({ cause }, () => process.exit(0));
  })
  .catch((error: unknown) => {
    process.send?.({ failure: (error as Error).message }, () => process.exit(1));
  });
