import { loadAgencies } from '../../config/load-agencies';
import { loadPolicy } from '../../config/load-policy';
import { failure, ok, type DoctorCheck } from './check';

export const dataFiles: DoctorCheck = {
  id: 'data-files',
  name: { vi: 'Tệp dữ liệu', en: 'Data files' },
  async examine(context) {
    const { dataDir } = context;
    const loads = [() => loadAgencies(dataDir), () => loadPolicy(dataDir)];
    const failures = loads.flatMap((load) => {
      try {
        load();
        return [];
      } catch (error) {
        return failure(error, context);
      }
    });
    const well = ok(
      `danh bạ cơ quan và chính sách nhắc việc trong ${dataDir} đọc được.`,
      `the agency directory and the policy in ${dataDir} can be read.`,
    );
    return failures.length > 0 ? failures : [well];
  },
};
