import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { counted } from '@/lib/format';
import { Icon } from '@/ui/icon';
import classes from './articles.module.css';
import { isRead, languageName } from './language-note';
import { forgetIntakes, useIntakes, type Intake } from './intake';

function outcome(intake: Intake): string {
  switch (intake.state) {
    case 'waiting':
      return 'waits';
    case 'reading':
      return 'is read for claims…';
    case 'added':
      return counted(intake.article?.claims ?? 0, 'claim');
    case 'known':
      return 'was here already';
    case 'failed':
      return intake.reason ?? 'failed';
  }
}

/** How far the articles just handed in have come. */
export function IntakeProgress() {
  const intakes = useIntakes();
  if (intakes.length === 0) return null;
  const done = intakes.filter(({ state }) => state !== 'waiting' && state !== 'reading').length;
  return (
    <section className={classes['intake']} aria-label="Import">
      <div className={classes['intakeHead']} role="status">
        <span>
          {done < intakes.length
            ? `Importing ${String(done + 1)} of ${String(intakes.length)}…`
            : `${counted(done, 'article')} handled`}
        </span>
        <progress value={done} max={intakes.length} aria-label="Articles handled" />
        {done === intakes.length && (
          <Button variant="subtle" onClick={forgetIntakes}>
            Close
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
                <>, {languageName(intake.article.language)}: kept without claims</>
              )}
              {intake.article && !intake.article.dated && (
                <>
                  ,{' '}
                  <Link
                    to="/articles/$articleId"
                    params={{ articleId: intake.article.id }}
                    search={{}}
                  >
                    when was it published?
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
