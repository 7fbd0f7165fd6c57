import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { counted, day, share } from '@/lib/format';
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
          ? `Also in ${counted(elsewhere, 'other outlet')}`
          : `Also printed ${total === 1 ? 'once' : `${String(total)} times`} more`}
      </summary>
      <ul aria-label="The same text elsewhere">
        {items.map((print) => (
          <li key={print.id}>
            <Link to="/articles/$articleId" params={{ articleId: print.id }} search={{}}>
              {print.publisher ?? print.title ?? 'Outlet unknown'}
            </Link>
            {print.published && <span>{day(print.published)}</span>}
            <span>{share(print.resemblance)} the same</span>
            <Link
              to="/articles/$articleId/compare/$otherId"
              params={{ articleId, otherId: print.id }}
            >
              Compare
              <span className="visually-hidden">
                {' '}
                with {print.publisher ?? print.title ?? 'the other outlet'}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {total > items.length && <p>And {counted(total - items.length, 'more article')}.</p>}
    </details>
  );
}
