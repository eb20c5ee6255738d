import { loadAgencies } from '../../config/load-agencies';
import { loadMailSettings } from '../../config/load-mail-settings';
import { loadPolicy } from '../../config/load-policy';
import { failure, ok, type DoctorCheck } from './check';

export const dataFiles: DoctorCheck = {
  id: 'data-files',
  name: { vi: 'Tệp dữ liệu', en: 'Data files' },
  async examine(context) {
    const { dataDir } = context;
    const loads = [() => loadAgencies(dataDir), () => loadPolicy(dataDir), () => loadMailSettings(dataDir)];
    const failures = loads.flatMap((load) => {
      try {
        load();
        return [];
      } catch (error) {
        return failure(error, context);
      }
    });
    const well = ok(
      `danh bạ cơ quan, chính sách nhắc việc và cách gửi thư trong ${dataDir} đọc được.`,
      `the agency directory, the policy and the mail settings in ${dataDir} can be read.`,
    );
    return failures.length > 0 ? failures : [well];
  },
};
