/**
 * For node's permission model: the reader may load its own code, and neither write a file nor start a
 * program nor compile text into code, whatever a document might make it do. The model does not cover
 * the network before node 25; there is nothing in the reader that would use it.
 */
export const SANDBOX: readonly string[] = [
  process.allowedNodeEnvironmentFlags.has('--permission') ? '--permission' : '--experimental-permission',
  '--allow-fs-read=*',
  '--allow-worker',
  '--disallow-code-generation-from-strings',
];
