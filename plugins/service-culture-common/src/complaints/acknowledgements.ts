/** What an acknowledgement is written from. @public */
export interface AcknowledgementFacts {
  /** Of the person; null: not known. */
  name: string | null;
  /** What they said happened, as they wrote it. */
  description: string;
  /** How it affects them, as they wrote it; may be empty. */
  impact: string;
  /** Name of the service; null: not known. */
  service: string | null;
  /** Who writes. */
  owner: string;
  /** By when it should be solved, as the person reads times: "Friday, 4 December, 16:00". */
  resolutionDue: string;
}

/** A text to begin from; whoever sends it makes it their own. @public */
export interface AcknowledgementTemplate {
  /** A word. */
  id: string;
  /** When to take it. */
  title: string;
  /** A sentence without excuses. */
  regret: string;
  /** What happens next, without the date. */
  nextStep: string;
}

/** Each restates the person's words, regrets without excuses, and names the next step and the date. @public */
export const ACKNOWLEDGEMENT_TEMPLATES: readonly AcknowledgementTemplate[] = [
  {
    id: 'failure',
    title: 'Something did not work',
    regret: 'I am sorry. It should have worked, and it did not.',
    nextStep:
      'I will find out what went wrong and put it right, and tell you what I found',
  },
  {
    id: 'waiting',
    title: 'It took too long, or nobody answered',
    regret:
      'I am sorry that you were left waiting. You asked, and we owed you an answer.',
    nextStep:
      'I will find out where it stopped, see to what is still open, and tell you what I found',
  },
  {
    id: 'conduct',
    title: 'How someone was treated',
    regret: 'I am sorry for how you were treated. You deserve respect, always.',
    nextStep:
      'I will speak with those involved, without sharing more than I need to, and come back to you',
  },
  {
    id: 'decision',
    title: 'A decision or a rule',
    regret: 'I am sorry for what this means for you.',
    nextStep:
      'I will look at the decision again with those who can change it, and tell you the outcome and the reasons',
  },
];

/** How much of the person's own words is restated, characters. */
const RESTATED = 400;

/**
 * A first message to the person, to be edited by whoever sends it.
 *
 * @public
 */
export function draftAcknowledgement(
  template: AcknowledgementTemplate,
  facts: AcknowledgementFacts,
): string {
  const about = facts.service ? ` about ${facts.service}` : '';
  return [
    facts.name ? `Dear ${facts.name},` : 'Hello,',
    `thank you for telling us${about}. You wrote: “${restated(
      facts.description,
    )}”`,
    ...(facts.impact.trim() === ''
      ? []
      : [`And what it means for you: “${restated(facts.impact)}”`]),
    template.regret,
    `${template.nextStep}: by ${facts.resolutionDue} at the latest. If anything changes before then, write to me here.`,
    facts.owner,
  ].join('\n\n');
}

function restated(text: string): string {
  const words = text.trim();
  return words.length <= RESTATED
    ? words
    : `${words.slice(0, RESTATED).trimEnd()} …`;
}
