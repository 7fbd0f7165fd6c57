import type { NewReply, Reply } from '@/lib/model';

/** What a person types and chooses of what a claimant was asked and said. */
export interface ReplyFields {
  readonly claimant: string;
  readonly channel: Reply['channel'];
  readonly asked: string;
  readonly askedBy: string;
  readonly outcome: Reply['outcome'];
  readonly words: string;
  readonly answered: string;
  /** Keys of the claims that it is about besides the one at hand. */
  readonly claims: readonly string[];
}

/** Fields with the state that they were begun on, so that another's change is never overwritten unseen. */
export interface ReplyDraft extends ReplyFields {
  /** Null for a new one. */
  readonly began: { readonly version: number; readonly fields: ReplyFields } | null;
}

/** The fields of something new, asked by whom and of whom it probably is. */
export function newFields(claimant: string, askedBy: string): ReplyDraft {
  return {
    claimant,
    channel: 'email',
    asked: '',
    askedBy,
    outcome: 'waiting',
    words: '',
    answered: '',
    claims: [],
    began: null,
  };
}

export function fieldsOf(claim: string, reply: Reply): ReplyFields {
  return {
    claimant: reply.claimant,
    channel: reply.channel,
    asked: reply.asked,
    askedBy: reply.askedBy.id,
    outcome: reply.outcome,
    words: reply.words ?? '',
    answered: reply.answered ?? '',
    claims: reply.claims.filter((id) => id !== claim),
  };
}

/** A draft that begins on a reply as it is. */
export function draftOf(claim: string, reply: Reply): ReplyDraft {
  const fields = fieldsOf(claim, reply);
  return { ...fields, began: { version: reply.version, fields } };
}

/** Whether there are words to keep. */
export const isAnswer = (outcome: Reply['outcome']) =>
  outcome === 'replied' || outcome === 'declined';

/** As it is sent; what does not go with the outcome is taken away. */
export function contentOf(fields: ReplyFields): NewReply {
  return {
    claimant: fields.claimant.trim(),
    channel: fields.channel,
    asked: fields.asked,
    askedBy: fields.askedBy,
    outcome: fields.outcome,
    words: isAnswer(fields.outcome) ? fields.words.trim() : '',
    answered: fields.outcome === 'waiting' ? '' : fields.answered,
    claims: [...fields.claims],
  };
}

/** The members that make one state of the other; what others change beside them stays theirs. */
export function changesOf(from: ReplyFields, to: ReplyFields): NewReply {
  const [before, after] = [contentOf(from), contentOf(to)];
  return Object.fromEntries(
    Object.entries(after).filter(
      ([member, value]) =>
        JSON.stringify(before[member as keyof NewReply]) !== JSON.stringify(value),
    ),
  );
}
