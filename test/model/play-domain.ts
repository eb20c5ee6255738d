import { RULES_2 } from '../support/rules';
import type { Sequence } from '../support/command-sequences';
import { TaskStory } from '../support/task-story';
import { mailAddress } from '../workflows/mail-house';
import { observed, type Observed } from './observed';

/** The life on the domain alone: what is expected of the workflow after each command. */
export function playDomain({ task, assignedAt, commands }: Sequence): Observed[] {
  const story = new TaskStory(task, assignedAt, reaches, RULES_2);
  return commands.map(({ at, actor, id, command }) => {
    story.until(at);
    const refusal = story.by(actor, at, command, id);
    // The workflow takes a turn after every command.
    story.wake(at).until(at);
    return observed(refusal?.code ?? 'taken', story.state, story.events);
  });
}

function reaches(mailbox: string) {
  const [agency = ''] = mailbox.split('.');
  return mailAddress({ agency, seat: 'focal' }) === null ? ('no-address' as const) : ('accepted' as const);
}
