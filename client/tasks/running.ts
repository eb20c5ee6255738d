/** The condition of a list filter that leaves the closed tasks out. */
export const RUNNING = "ExecutionStatus = 'Running'";
