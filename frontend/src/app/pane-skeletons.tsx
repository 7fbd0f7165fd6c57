import { t } from '@lingui/core/macro';
import { SkeletonLines } from '@/ui/states';
import article from './article-pane.module.css';
import claim from './claim-pane.module.css';

export function ArticleSkeleton() {
  return (
    <div className={article['pane']}>
      <SkeletonLines label={t`The article is loading`} lines={[80, 40, 0, 100, 96, 98, 94, 60]} />
    </div>
  );
}

export function ClaimSkeleton() {
  return (
    <div className={claim['pane']}>
      <SkeletonLines label={t`The claim is loading`} lines={[60, 0, 100, 96, 70, 0, 40, 90, 90]} />
    </div>
  );
}
