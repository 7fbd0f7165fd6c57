import { ph, plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { number } from '@/lib/format';
import { Icon } from '@/ui/icon';
import classes from './articles.module.css';
import { isRead, languageName } from './language-note';
import { forgetIntakes, useIntakes, type Intake } from './intake';

function outcome(intake: Intake): string {
  switch (intake.state) {
    case 'waiting':
      return t`waits`;
    case 'reading':
      return t`is read for claims…`;
    case 'added':
      return plural(intake.article?.claims ?? 0, { one: '# claim', other: '# claims' });
    case 'known':
      return t`was here already`;
    case 'failed':
      return intake.reason ?? t`failed`;
  }
}

/** How far the articles just handed in have come. */
export function IntakeProgress() {
  const intakes = useIntakes();
  if (intakes.length === 0) return null;
  const done = intakes.filter(({ state }) => state !== 'waiting' && state !== 'reading').length;
  return (
    <section className={classes['intake']} aria-label={t`Import`}>
      <div className={classes['intakeHead']} role="status">
        <span>
          {done < intakes.length
            ? t`Importing ${{ at: number(done + 1) }} of ${{ total: number(intakes.length) }}…`
            : plural(done, { one: '# article handled', other: '# articles handled' })}
        </span>
        <progress value={done} max={intakes.length} aria-label={t`Articles handled`} />
        {done === intakes.length && (
          <Button variant="subtle" onClick={forgetIntakes}>
            <Trans>Close</Trans>
          </Button>
        )}
      </div>
      <ul>
        {intakes.map((intake) => (
          <li key={intake.id} data-state={intake.state}>
            {intake.state === 'failed' && <Icon name="warning" size={15} />}
            <span className={classes['intakeName']}>
              {intake.article ? (
                <Link
                  to="/articles/$articleId"
                  params={{ articleId: intake.article.id }}
                  search={{}}
                >
                  {intake.name}
                </Link>
              ) : (
                intake.name
              )}
            </span>
            <span>
              {outcome(intake)}
              {intake.article && !isRead(intake.article.language) && (
                <Trans>
                  , {ph({ language: languageName(intake.article.language) })}: kept without claims
                </Trans>
              )}
              {intake.article && !intake.article.dated && (
                <>
                  ,{' '}
                  <Link
                    to="/articles/$articleId"
                    params={{ articleId: intake.article.id }}
                    search={{}}
                  >
                    <Trans>when was it published?</Trans>
                  </Link>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
