import { evaluateFolder, evaluateOwn } from './evaluate';
import { belowFloors, readFloors } from './read-floors';
import { labelledBesideCheckout } from './labelled-folders';
import { loadReaders } from './readers';

describe('wordings and documents are read no worse than the floors say', () => {
  it('own material', async () => {
    const sets = await evaluateOwn(loadReaders());
    expect(sets.map(({ set }) => set)).toEqual(['own wordings', 'own documents']);
    expect(sets.flatMap(({ set, figures }) => belowFloors(readFloors(), set, figures))).toEqual([]);
  });

  it('labelled material beside the checkout, where there is any', async () => {
    const readers = loadReaders();
    const complaints: string[] = [];
    for (const folder of labelledBesideCheckout()) {
      const sets = await evaluateFolder(folder, readers);
      complaints.push(...sets.flatMap(({ set, figures }) => belowFloors(readFloors(), set, figures)));
    }
    expect(complaints).toEqual([]);
  });
});
