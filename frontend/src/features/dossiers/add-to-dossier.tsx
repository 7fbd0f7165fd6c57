import { t } from '@lingui/core/macro';
import { NativeSelect } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { toast } from '@/ui/toasts';
import { dossiersQuery, usePlaceClaim } from './dossier-calls';

/** Puts the claim into one of the dossiers; absent while there is none. */
export function AddToDossier({ claim }: { claim: string }) {
  const dossiers = useInfiniteQuery(dossiersQuery).data?.pages.flatMap(({ items }) => items) ?? [];
  const placing = usePlaceClaim();
  if (dossiers.length === 0) return null;
  return (
    <NativeSelect
      aria-label={t`Add to a dossier`}
      variant="unstyled"
      maw={150}
      classNames={{ input: 'select-quiet' }}
      value=""
      disabled={placing.isPending}
      onChange={({ currentTarget: { value: dossier } }) => {
        const title = dossiers.find(({ id }) => id === dossier)?.title;
        placing.mutate(
          { dossier, claim, into: true },
          {
            onSuccess: () =>
              toast({
                words: title ? t`Added to “${title}”` : t`Added to the dossier`,
                undo: () => placing.mutate({ dossier, claim, into: false }),
              }),
            onError: (error) => toast({ words: error.message, tone: 'problem' }),
          },
        );
      }}
      data={[
        { value: '', label: t`Add to dossier…`, disabled: true },
        ...dossiers.map(({ id, title }) => ({ value: id, label: title })),
      ]}
    />
  );
}
