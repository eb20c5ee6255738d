/** What the inbox tells the process that forked it once both its ports answer. */
export interface InboxReady {
  type: 'ready';
}
