import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import type { DossierDetail } from '@/lib/model';
import { Icon } from '@/ui/icon';
import { InlineProblem, SkeletonLines } from '@/ui/states';
import { claimSearchQuery, usePlaceClaim } from './dossier-calls';
import classes from './dossiers.module.css';

/** Finds claims by their words and puts them into the dossier. */
export function AddClaims({ dossier }: { dossier: DossierDetail }) {
  const [words, setWords] = useState('');
  const q = useDeferredValue(words.trim());
  const found = useQuery({ ...claimSearchQuery(q), placeholderData: (previous) => previous });
  const placing = usePlaceClaim();
  const inside = new Set(dossier.claims.map(({ id }) => id));
  return (
    <section className={classes['add']} aria-label={t`Add claims`}>
      <TextInput
        type="search"
        label={t`Add claims`}
        placeholder={t`Words of the claim`}
        leftSection={<Icon name="search" size={15} />}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <InlineProblem error={found.error ?? placing.error} />
      {found.isPending && <SkeletonLines label={t`Claims are loading`} lines={[90, 80, 95]} />}
      {found.data?.items.length === 0 && (
        <p className={classes['fine']}>
          <Trans>No claim holds these words.</Trans>
        </p>
      )}
      <ul>
        {found.data?.items.map((claim) => (
          <li key={claim.id}>
            <span className={classes['candidate']}>{claim.text}</span>
            {inside.has(claim.id) ? (
              <span className={classes['fine']}>
                <Trans>added</Trans>
              </span>
            ) : (
              <Button
                variant="default"
                size="compact-xs"
                disabled={placing.isPending}
                aria-label={t`Add: ${{ claim: claim.text }}`}
                onClick={() => placing.mutate({ dossier: dossier.id, claim: claim.id, into: true })}
              >
                <Trans>Add</Trans>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
