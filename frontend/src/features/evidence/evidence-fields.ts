import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import type { ArchivedCopy, ClaimDetail, Evidence, NewEvidence } from '@/lib/model';
import { partName } from '@/lib/parts';
import { stances } from './words';

/** What a person types and chooses of a piece of evidence. */
export interface EvidenceFields {
  readonly url: string;
  readonly title: string;
  readonly publisher: string;
  readonly published: string;
  readonly excerpt: string;
  readonly stance: Evidence['stance'];
  readonly parts: readonly number[];
  readonly primarySource: boolean;
  readonly referenceValue: string;
  readonly referenceUnit: string;
  readonly figure: number | null;
  readonly copy: ArchivedCopy | null;
}

/** Fields with the state that they were begun on, so that another's change is never overwritten unseen. */
export interface EvidenceDraft extends EvidenceFields {
  /** Null for a new piece. */
  readonly began: { readonly version: number; readonly fields: EvidenceFields } | null;
}

export const noFields: EvidenceDraft = {
  url: '',
  title: '',
  publisher: '',
  published: '',
  excerpt: '',
  stance: 'supports',
  parts: [],
  primarySource: false,
  referenceValue: '',
  referenceUnit: '',
  figure: null,
  copy: null,
  began: null,
};

/** Which member of what is sent holds a field. */
const members = {
  url: 'url',
  title: 'title',
  publisher: 'publisher',
  published: 'published',
  excerpt: 'excerpt',
  stance: 'stance',
  parts: 'parts',
  primarySource: 'primarySource',
  referenceValue: 'referenceValue',
  referenceUnit: 'referenceValue',
  figure: 'referenceValue',
  copy: 'copy',
} as const satisfies Record<keyof EvidenceFields, keyof NewEvidence>;
export type EvidenceMember = (typeof members)[keyof EvidenceFields];

/** As the server reads it in any language of the page. */
const plainNumber = new Intl.NumberFormat('en', { maximumFractionDigits: 20 });

export function fieldsOf(evidence: Evidence): EvidenceFields {
  const { referenceValue } = evidence;
  return {
    url: evidence.url ?? '',
    title: evidence.title ?? '',
    publisher: evidence.publisher ?? '',
    published: evidence.published ?? '',
    excerpt: evidence.excerpt,
    stance: evidence.stance,
    parts: evidence.parts ?? [],
    primarySource: evidence.primarySource === true,
    referenceValue: referenceValue ? plainNumber.format(referenceValue.value) : '',
    referenceUnit: referenceValue?.unit ?? '',
    figure: referenceValue?.figure ?? null,
    copy: evidence.copy ?? null,
  };
}

/** A draft that begins on a piece of evidence as it is. */
export function draftOf(evidence: Evidence): EvidenceDraft {
  const fields = fieldsOf(evidence);
  return { ...fields, began: { version: evidence.version, fields } };
}

/** As it is sent; what is empty is taken away where it was there before. */
export function contentOf(fields: EvidenceFields): NewEvidence {
  const written = fields.referenceValue.trim();
  return {
    url: fields.url.trim(),
    title: fields.title.trim(),
    publisher: fields.publisher.trim(),
    published: fields.published,
    excerpt: fields.excerpt.trim(),
    stance: fields.stance,
    parts: [...fields.parts],
    primarySource: fields.primarySource,
    referenceValue:
      written === ''
        ? {}
        : { written, unit: fields.referenceUnit.trim() || null, figure: fields.figure },
    copy: fields.copy?.id ?? '',
  };
}

/** The members that differ between two states. */
export function differing(from: EvidenceFields, to: EvidenceFields): EvidenceMember[] {
  const [before, after] = [contentOf(from), contentOf(to)];
  return [...new Set(Object.values(members))].filter(
    (member) => JSON.stringify(before[member]) !== JSON.stringify(after[member]),
  );
}

/** What makes one state of the other; what others change beside it stays theirs. */
export function changesOf(from: EvidenceFields, to: EvidenceFields): NewEvidence {
  const after = contentOf(to);
  return Object.fromEntries(differing(from, to).map((member) => [member, after[member]]));
}

/** A member's value as a person reads it. */
export function memberText(
  claim: ClaimDetail,
  fields: EvidenceFields,
  member: EvidenceMember,
): string {
  switch (member) {
    case 'stance':
      return i18n._(stances[fields.stance].word);
    case 'parts':
      return fields.parts.map((part) => `“${partName(claim, part)}”`).join(', ');
    case 'primarySource':
      return fields.primarySource ? t`Primary source` : '';
    case 'referenceValue':
      return `${fields.referenceValue} ${fields.referenceUnit}`.trim();
    case 'copy':
      return fields.copy ? fields.copy.sha256.slice(0, 12) : '';
    default:
      return fields[member];
  }
}

/** A draft in words, to choose between two by. */
export function described(claim: ClaimDetail, fields: EvidenceFields): string {
  return (['stance', 'title', 'url', 'excerpt', 'parts', 'referenceValue'] as const)
    .map((member) => memberText(claim, fields, member))
    .filter((words) => words !== '')
    .join('\n');
}
