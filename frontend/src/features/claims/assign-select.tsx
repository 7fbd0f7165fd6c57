import { t } from '@lingui/core/macro';
import { NativeSelect } from '@mantine/core';
import type { Claim } from '@/lib/model';
import { useAssignable } from '@/lib/people';
import { reasonOf } from '@/lib/problem';
import { toast } from '@/ui/toasts';
import { useAssign } from './bulk-calls';

/** Who is to review the claim, and the way to change it: those whom its dossiers name come first. */
export function AssignSelect({
  claim,
  me,
}: {
  claim: Pick<Claim, 'id' | 'assignment'>;
  me: string;
}) {
  const people = useAssignable(claim.id);
  const assigning = useAssign();
  const { id, assignment } = claim;
  const assigned = assignment?.to;
  const choices = [
    { value: '', label: assigned ? t`Nobody` : t`Assign to…` },
    { value: me, label: t`Me` },
    ...people
      .filter((person) => person.id !== me)
      .map(({ id: value, name: label }) => ({ value, label })),
  ];
  if (assigned && !choices.some(({ value }) => value === assigned.id)) {
    choices.push({ value: assigned.id, label: assigned.name });
  }
  const problem = (error: unknown) => toast({ words: reasonOf(error), tone: 'problem' });
  const assign = (account: string | null) => {
    const before = assigned?.id ?? null;
    const name = choices.find(({ value }) => value === account)?.label ?? '';
    assigning.mutateAsync({ id, account }).then(
      () =>
        toast({
          words: account === null ? t`Assigned to nobody` : t`Assigned to: ${name}`,
          undo: () => assigning.mutate({ id, account: before }, { onError: problem }),
        }),
      problem,
    );
  };
  return (
    <NativeSelect
      aria-label={t`Assigned to`}
      variant="unstyled"
      maw={150}
      classNames={{ input: 'select-quiet' }}
      value={assigned?.id ?? ''}
      disabled={assigning.isPending}
      onChange={({ currentTarget: { value } }) => assign(value || null)}
      data={choices}
    />
  );
}
