import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { articleQuery } from '@/features/articles/article-calls';
import { ArticleText } from '@/features/articles/article-text';
import { MetadataLine } from '@/features/articles/metadata-form';
import { articleClaimsQuery, claimQuery } from '@/features/claims/claim-calls';
import { useRatings } from '@/lib/ratings';
import { LoadProblem } from '@/ui/states';
import { claimMarks } from './claim-marks';
import { ClaimSteps } from './claim-steps';
import classes from './article-pane.module.css';
import { ArticleSkeleton } from './pane-skeletons';

interface Props {
  readonly claimId: string;
  readonly onSelect: (claim: string) => void;
}

/** The article of the claim under review, opened at the claim. */
export function ArticlePane({ claimId, onSelect }: Props) {
  const claim = useQuery({ ...claimQuery(claimId), placeholderData: (previous) => previous });
  const articleId = claim.data?.article.id ?? '';
  const article = useQuery({ ...articleQuery(articleId), enabled: articleId !== '' });
  const loaded = useQuery({ ...articleClaimsQuery(articleId), enabled: articleId !== '' });
  const ratings = useRatings();
  const claims = useMemo(() => loaded.data ?? [], [loaded.data]);
  const marks = useMemo(() => claimMarks(claims, ratings), [claims, ratings]);

  if (article.isError) {
    return <LoadProblem error={article.error} retry={() => void article.refetch()} />;
  }
  if (!article.data) {
    return <ArticleSkeleton />;
  }
  return (
    <div className={classes['pane']}>
      <header className={classes['head']}>
        <MetadataLine article={article.data} />
        <span className={classes['tools']}>
          <ClaimSteps
            claims={claims}
            selected={claimId}
            onSelect={onSelect}
            nextKey="."
            previousKey=","
          />
          <Link to="/articles/$articleId" params={{ articleId }} search={{ claim: claimId }}>
            {t`Open article`}
          </Link>
        </span>
      </header>
      <ArticleText
        key={articleId}
        article={article.data}
        marks={marks}
        selected={claimId}
        onSelect={onSelect}
      />
    </div>
  );
}
