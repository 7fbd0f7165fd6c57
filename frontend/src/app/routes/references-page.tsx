import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { referencesQuery } from '@/features/references/reference-calls';
import { SourceForm } from '@/features/references/source-form';
import { SourceTable } from '@/features/references/source-table';
import { useMay } from '@/lib/session';
import { Page } from '@/ui/page';
import { LoadProblem, SkeletonLines } from '@/ui/states';

/** Where figures are checked: official sources by topic and country. */
export function ReferencesPage() {
  const mayEdit = useMay('editor');
  const [adding, setAdding] = useState(false);
  const list = useQuery(referencesQuery);
  return (
    <Page
      title={t`Reference sources`}
      actions={mayEdit && <Button onClick={() => setAdding(true)}>{t`Add a source`}</Button>}
    >
      <p>
        <Trans>
          Claims show those that fit their words, as links. Claimdesk itself asks none of them.
        </Trans>
      </p>
      {list.isPending && (
        <SkeletonLines label={t`The sources are loading`} lines={[90, 90, 90, 90]} />
      )}
      {list.isError && <LoadProblem error={list.error} retry={() => void list.refetch()} />}
      {list.data && adding && (
        <SourceForm topics={list.data.topics} onDone={() => setAdding(false)} />
      )}
      {list.data && (
        <SourceTable sources={list.data.items} topics={list.data.topics} mayEdit={mayEdit} />
      )}
    </Page>
  );
}
