export { directiveTask } from './directive-task';
export { mailRound, postOffice } from './post-office';
export { readBounces } from './read-bounces';
export { releaseAddress } from './release-address';
