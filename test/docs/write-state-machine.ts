import { writeFileSync } from 'node:fs';
import { STATE_MACHINE_FILE, stateMachinePage } from './state-machine';

/** `npm run docs:states` */
writeFileSync(STATE_MACHINE_FILE, stateMachinePage());
