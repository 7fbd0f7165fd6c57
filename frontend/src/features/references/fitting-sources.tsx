import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { InlineProblem } from '@/ui/states';
import { fittingSourcesQuery } from './reference-calls';
import classes from './references.module.css';
import { countryName } from './topic-words';

/** Where figures such as the claim's are checked: links to follow; none of them is asked by the page. */
export function FittingSources({ claim }: { claim: string }) {
  const sources = useQuery(fittingSourcesQuery(claim));
  if (sources.isPending) return null;
  return (
    <details className={classes['fitting']}>
      <summary>{t`Where such figures are checked`}</summary>
      <InlineProblem error={sources.error} />
      {sources.data?.items.length === 0 && (
        <p>
          <Trans>No reference source fits the words of this claim.</Trans>
        </p>
      )}
      <ul>
        {sources.data?.items.map(({ source, link, query, because }) => (
          <li key={source.id}>
            <a href={link} target="_blank" rel="noreferrer">
              {source.name}
            </a>
            {source.country && ` (${countryName(source.country)})`}
            <small>
              {query && `${t`searches for:`} ${query} · `}
              {t`fits:`} {because.join(', ')}
            </small>
          </li>
        ))}
      </ul>
      <Link to="/references">{t`All reference sources`}</Link>
    </details>
  );
}
