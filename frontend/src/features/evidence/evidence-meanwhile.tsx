import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { ClaimDetail } from '@/lib/model';
import { WordDifference } from '@/ui/word-difference';
import {
  differing,
  memberText,
  type EvidenceDraft,
  type EvidenceFields,
  type EvidenceMember,
} from './evidence-fields';
import classes from './evidence.module.css';

const names: Record<EvidenceMember, MessageDescriptor> = {
  url: msg`Address`,
  title: msg`Title`,
  publisher: msg`Publisher`,
  published: msg`Day of publication`,
  excerpt: msg`Excerpt`,
  stance: msg`Stance`,
  parts: msg`About`,
  primarySource: msg`Primary source`,
  referenceValue: msg`Reference value`,
  copy: msg`Archived copy`,
};

interface Props {
  readonly claim: ClaimDetail;
  readonly draft: EvidenceDraft;
  /** What the piece says by now. */
  readonly theirs: EvidenceFields;
  readonly onSaveMine: () => void;
  readonly onTakeTheirs: () => void;
}

/** Somebody saved the same piece meanwhile: what they changed, beside what is typed, and the choice. */
export function EvidenceMeanwhile({ claim, draft, theirs, onSaveMine, onTakeTheirs }: Props) {
  const began = draft.began?.fields ?? draft;
  const mine = differing(began, draft);
  const changes = differing(began, theirs);
  const both = changes.some((member) => mine.includes(member));
  return (
    <div className={classes['meanwhile']} role="alert">
      <p>
        <Trans>
          <b>Somebody changed this evidence after you opened it.</b> What you wrote is above,
          unchanged.
        </Trans>
      </p>
      <dl>
        {changes.map((member) => (
          <div key={member}>
            <dt>{i18n._(names[member])}</dt>
            <dd>
              <WordDifference
                before={memberText(claim, began, member)}
                after={memberText(claim, theirs, member)}
              />
            </dd>
          </div>
        ))}
      </dl>
      <p>
        {both
          ? t`Saving yours puts it in the place of theirs where both differ; the history keeps both.`
          : t`You changed other things than they did: saving yours keeps both.`}
      </p>
      <div className={classes['actions']}>
        <Button variant="default" onClick={onSaveMine}>
          {t`Save mine on top`}
        </Button>
        <Button variant="subtle" onClick={onTakeTheirs}>
          {t`Take theirs`}
        </Button>
      </div>
    </div>
  );
}
