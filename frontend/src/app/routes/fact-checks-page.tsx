import { t } from '@lingui/core/macro';
import { FactCheckList } from '@/features/fact-checks/fact-check-list';
import { ImportFactChecks } from '@/features/fact-checks/import-fact-checks';
import { useMay } from '@/lib/session';
import { Page } from '@/ui/page';

/** What others, or this desk before, published about claims. */
export function FactChecksPage() {
  const mayChange = useMay('reviewer');
  return (
    <Page title={t`Earlier fact-checks`}>
      {mayChange && <ImportFactChecks />}
      <FactCheckList mayChange={mayChange} />
    </Page>
  );
}
