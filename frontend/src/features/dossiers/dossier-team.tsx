import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { DossierDetail } from '@/lib/model';
import { peopleQuery } from '@/lib/people';
import { reasonOf } from '@/lib/problem';
import { Icon } from '@/ui/icon';
import { InlineProblem } from '@/ui/states';
import { toast } from '@/ui/toasts';
import { useNameReviewer } from './dossier-calls';
import lists from './dossiers.module.css';
import classes from './settings.module.css';

interface Props {
  readonly dossier: Pick<DossierDetail, 'id' | 'reviewers'>;
  readonly mayChange: boolean;
}

/** Who is to review the dossier's claims, and how far each of them is. */
export function DossierTeam({ dossier, mayChange }: Props) {
  const people = useQuery(peopleQuery).data?.items ?? [];
  const naming = useNameReviewer(dossier.id);
  const { reviewers } = dossier;
  const named = new Set(reviewers.filter((each) => each.named).map(({ id }) => id));
  const change = (account: string, name: string, into: boolean) => {
    naming.mutateAsync({ account, named: into }).then(
      () =>
        toast({
          words: into ? t`On the dossier now: ${name}` : t`Not on the dossier any more: ${name}`,
          undo: () => {
            naming
              .mutateAsync({ account, named: !into })
              .catch((error: unknown) => toast({ words: reasonOf(error), tone: 'problem' }));
          },
        }),
      // The panel says why, below the list.
      () => undefined,
    );
  };
  return (
    <section aria-label={t`Reviewers`} className={classes['panel']}>
      <h2>
        <Trans>Reviewers</Trans>
      </h2>
      {reviewers.length === 0 && (
        <p className={classes['fine']}>
          <Trans>Nobody is named yet: anybody who reviews may take its claims.</Trans>
        </p>
      )}
      <ul className={classes['team']} aria-label={t`Reviewers of the dossier`}>
        {reviewers.map(({ id, name, named: isNamed, waiting, reviewed }) => (
          <li key={id}>
            <span>
              {name}
              <small>
                {[
                  !isNamed && t`not named`,
                  plural(reviewed, { one: '# claim reviewed', other: '# claims reviewed' }),
                  waiting > 0 &&
                    plural(waiting, { one: '# assigned and open', other: '# assigned and open' }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            </span>
            {mayChange && isNamed && (
              <span className={lists['moves']}>
                <button
                  type="button"
                  aria-label={t`Take off the dossier: ${name}`}
                  disabled={naming.isPending}
                  onClick={() => change(id, name, false)}
                >
                  <Icon name="close" size={15} />
                </button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {mayChange && (
        <NativeSelect
          aria-label={t`Name a reviewer`}
          size="xs"
          value=""
          disabled={naming.isPending}
          onChange={({ currentTarget: { value, selectedOptions } }) =>
            change(value, selectedOptions[0]?.label ?? '', true)
          }
          data={[
            { value: '', label: t`Name a reviewer…`, disabled: true },
            ...people
              .filter(({ id }) => !named.has(id))
              .map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      <InlineProblem error={naming.error} />
    </section>
  );
}
