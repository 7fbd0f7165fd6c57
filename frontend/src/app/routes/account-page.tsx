import { t } from '@lingui/core/macro';
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { LanguageChoice } from '@/features/account/language-choice';
import { People } from '@/features/account/people';
import { roleWord } from '@/features/account/roles';
import { signOut } from '@/features/account/session-calls';
import { ThemeChoice } from '@/features/account/theme-choice';
import { Tokens } from '@/features/account/tokens';
import { useAccount, useMay } from '@/lib/session';
import { Page } from '@/ui/page';
import { InlineProblem } from '@/ui/states';
import classes from './account-page.module.css';

export function AccountPage() {
  const account = useAccount();
  const manages = useMay('admin');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const leaving = useMutation({
    mutationFn: signOut,
    onSuccess: async () => {
      await navigate({ to: '/sign-in', search: {} });
      queries.clear();
    },
  });
  return (
    <Page
      title={account.name}
      line={roleWord(account.role)}
      actions={
        <Button variant="default" loading={leaving.isPending} onClick={() => leaving.mutate()}>
          {t`Sign out`}
        </Button>
      }
    >
      <InlineProblem error={leaving.error} />
      <section className={classes['section']}>
        <h2>{t`Appearance`}</h2>
        <ThemeChoice />
      </section>
      <section className={classes['section']}>
        <h2>{t`Language`}</h2>
        <LanguageChoice />
      </section>
      {manages && (
        <section className={classes['section']}>
          <h2>{t`People`}</h2>
          <People />
        </section>
      )}
      <section className={classes['section']}>
        <h2>{t`API tokens`}</h2>
        <Tokens />
      </section>
    </Page>
  );
}
