import { packagedDataDir } from '../../config/data-dir';
import { loadMailSettings } from '../../config/load-mail-settings';
import { domainOf, limitsOf } from '../../domain/post/mail-settings';
import { places, problemsOf } from './problems-of';
import { tempFolder } from './temp-files';

const WHOLE = `relay: { messagesPerMinute: 30, connections: 2 }
gatherSeconds: 10
domains:
  default: { messagesPerMinute: null, recipientsPerDay: null }
  named:
    - { domain: Moit.example, messagesPerMinute: 10, recipientsPerDay: 500 }
`;

describe('the settings of the post office', () => {
  const { dir, write } = tempFolder();
  const load = (text: string) => {
    write('mail/default.yaml', text);
    return loadMailSettings(dir);
  };
  const problemsIn = (text: string) => problemsOf(() => load(text));

  it('that come with the package set no limit', () => {
    expect(loadMailSettings(packagedDataDir())).toEqual({
      relay: { messagesPerMinute: null, connections: 3 },
      gatherSeconds: 5,
      domains: { default: { messagesPerMinute: null, recipientsPerDay: null }, named: [] },
    });
  });

  it('hold limits for the relay, for every domain, and for those that are named', () => {
    const settings = load(WHOLE);
    expect(settings.relay).toEqual({ messagesPerMinute: 30, connections: 2 });
    expect(limitsOf(settings, domainOf('dau-moi@MOIT.example'))).toMatchObject({ recipientsPerDay: 500 });
    expect(limitsOf(settings, 'mofa.example')).toEqual({ messagesPerMinute: null, recipientsPerDay: null });
  });

  it.each([
    ['messagesPerMinute: 30', 'messagesPerMinute: 0', '1:29 relay.messagesPerMinute too-short'],
    ['connections: 2', 'connections: hai', '1:46 relay.connections wrong-type'],
    ['gatherSeconds: 10', 'gatherSecond: 10', '1:1 gatherSeconds missing'],
    ['Moit.example', 'a@moit.example', '6:17 domains.named[0].domain domain-format'],
    [', recipientsPerDay: 500', '', '6:7 domains.named[0].recipientsPerDay missing'],
    [
      'named:\n',
      'named:\n    - { domain: MOIT.example, messagesPerMinute: null, recipientsPerDay: null }\n',
      '6:5 domains.named domain-twice',
    ],
  ])('with %s written as %s are refused, with the place', (right, wrong, place) => {
    expect(places(problemsIn(WHOLE.replace(right, wrong)))).toContain(place);
  });

  it('that are missing are named', () => {
    expect(problemsOf(() => loadMailSettings(dir, 'khong-co'))[0]?.file).toMatch(/mail\/khong-co\.yaml$/);
  });
});
