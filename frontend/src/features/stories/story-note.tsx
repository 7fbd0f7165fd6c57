import { ph, plural, t } from '@lingui/core/macro';
import { Plural, Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { day, share } from '@/lib/format';
import { InlineProblem } from '@/ui/states';
import { storyQuery } from './story-calls';
import classes from './stories.module.css';

interface Props {
  readonly articleId: string;
  /** How many other outlets print it. */
  readonly elsewhere: number;
}

/** Who else printed the article, and how much of it. */
export function StoryNote({ articleId, elsewhere }: Props) {
  const story = useQuery(storyQuery(articleId));
  if (story.isError) return <InlineProblem error={story.error} />;
  if (!story.data || story.data.total === 0) return null;
  const { items, total } = story.data;
  return (
    <details className={classes['story']}>
      <summary>
        {elsewhere > 0
          ? plural(elsewhere, { one: 'Also in # other outlet', other: 'Also in # other outlets' })
          : plural(total, { one: 'Also printed once more', other: 'Also printed # times more' })}
      </summary>
      <ul aria-label={t`The same text elsewhere`}>
        {items.map((print) => (
          <li key={print.id}>
            <Link to="/articles/$articleId" params={{ articleId: print.id }} search={{}}>
              {print.publisher ?? print.title ?? t`Outlet unknown`}
            </Link>
            {print.published && <span>{day(print.published)}</span>}
            <span>
              <Trans>{ph({ share: share(print.resemblance) })} the same</Trans>
            </span>
            <Link
              to="/articles/$articleId/compare/$otherId"
              params={{ articleId, otherId: print.id }}
            >
              <Trans>
                Compare
                <span className="visually-hidden">
                  {' '}
                  with {ph({ outlet: print.publisher ?? print.title ?? t`the other outlet` })}
                </span>
              </Trans>
            </Link>
          </li>
        ))}
      </ul>
      {total > items.length && (
        <p>
          <Plural
            value={total - items.length}
            one="And # more article."
            other="And # more articles."
          />
        </p>
      )}
    </details>
  );
}
