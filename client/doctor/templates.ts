import { join } from 'node:path';
import { loadTemplates } from '../../letters/templates';
import { ok, type DoctorCheck } from './check';

export const templates: DoctorCheck = {
  id: 'templates',
  name: { vi: 'Mẫu thư', en: 'Letter templates' },
  async examine(context) {
    const folder = join(context.dataDir, 'templates');
    loadTemplates(folder);
    return [ok(`mẫu thư trong ${folder} dùng được.`, `the templates in ${folder} can be used.`)];
  },
};
