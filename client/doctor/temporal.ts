import { ok, type DoctorCheck } from './check';

export const temporal: DoctorCheck = {
  id: 'temporal',
  name: { vi: 'Máy chủ Temporal', en: 'Temporal server' },
  async examine(context, connect) {
    const client = await connect();
    const { address, namespace } = context.target;
    await client.workflowService.describeNamespace({ namespace });
    return [
      ok(`${address} trả lời, namespace "${namespace}".`, `${address} answers, namespace "${namespace}".`),
    ];
  },
};
