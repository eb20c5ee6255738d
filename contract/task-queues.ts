/** Where workers of dondoc look for work. */
export const TASK_QUEUE = 'dondoc';
