import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button, TextInput } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useLoadSamples } from '@/features/articles/article-calls';
import { ArticleList } from '@/features/articles/article-list';
import { ImportDialog } from '@/features/articles/import-dialog';
import { ExtractAgainDialog } from '@/features/proposals/extract-again';
import { IntakeProgress } from '@/features/articles/intake-progress';
import { ActiveJobs } from '@/features/jobs/job-list';
import { UploadList } from '@/features/jobs/upload-list';
import { useShortcuts } from '@/lib/keys';
import { useMay } from '@/lib/session';
import { Icon } from '@/ui/icon';
import { Page } from '@/ui/page';
import { EmptyState, InlineProblem, Key } from '@/ui/states';
import { useImport } from '../use-import';
import classes from './articles-page.module.css';

const route = getRouteApi('/desk/articles');

export function ArticlesPage() {
  const { q, extractor } = route.useSearch();
  const navigate = route.useNavigate();
  const mayImport = useMay('reviewer');
  const { take, takeFiles } = useImport();
  const [importing, setImporting] = useState(false);
  const mayExtract = useMay('editor');
  const [extracting, setExtracting] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const choose = (id: string, add: boolean) =>
    setChosen((before) => new Set(add ? [...before, id] : [...before].filter((it) => it !== id)));
  const search = useRef<HTMLInputElement>(null);
  useShortcuts([
    { keys: '/', label: t`Search`, group: t`Articles`, run: () => search.current?.focus() },
    ...(mayImport
      ? [
          {
            keys: 'i',
            label: t`Import articles`,
            group: t`Articles`,
            run: () => setImporting(true),
          },
        ]
      : []),
    ...(mayExtract
      ? [{ keys: 'r', label: t`Extract again`, group: t`Articles`, run: () => setExtracting(true) }]
      : []),
  ]);
  return (
    <Page
      title={t`Articles`}
      actions={
        <>
          <form
            role="search"
            key={q ?? ''}
            onSubmit={(event) => {
              event.preventDefault();
              const words = search.current?.value.trim();
              void navigate({
                search: { ...(words && { q: words }), ...(extractor && { extractor }) },
              });
            }}
          >
            <TextInput
              ref={search}
              type="search"
              aria-label={t`Search the articles`}
              placeholder={t`Search the articles`}
              className={classes['search'] ?? ''}
              defaultValue={q ?? ''}
              leftSection={<Icon name="search" size={15} />}
              rightSection={<Key>/</Key>}
              onKeyDown={(event) => {
                if (event.key === 'Escape') event.currentTarget.blur();
              }}
            />
          </form>
          <Link to="/jobs">
            <Trans>Jobs</Trans>
          </Link>
          {mayExtract && (
            <Button variant="default" onClick={() => setExtracting(true)}>
              <Trans>Extract again…</Trans>&nbsp;<Key>r</Key>
            </Button>
          )}
          {mayImport && (
            <Button onClick={() => setImporting(true)}>
              <Trans>Import</Trans>&nbsp;<Key>i</Key>
            </Button>
          )}
        </>
      }
    >
      <IntakeProgress />
      <UploadList />
      <ActiveJobs />
      <nav className={classes['narrow']} aria-label={t`Which articles`}>
        <Link
          to="/articles"
          search={{ ...(q && { q }), ...(!extractor && { extractor: 'older' as const }) }}
        >
          {extractor ? t`All articles` : t`Those of an older extractor`}
        </Link>
        <Link to="/proposals" search={{}}>
          <Trans>What was extracted again</Trans>
        </Link>
      </nav>
      <ArticleList
        q={q}
        extractor={extractor}
        {...(mayExtract && { chosen, onChoose: choose })}
        whenEmpty={<FirstArticles mayImport={mayImport} onImport={() => setImporting(true)} />}
      />
      {importing && (
        <ImportDialog onClose={() => setImporting(false)} onImport={take} onFiles={takeFiles} />
      )}
      {extracting && (
        <ExtractAgainDialog
          chosen={[...chosen]}
          onClose={() => setExtracting(false)}
          onBegun={(job) => void navigate({ to: '/proposals', search: { job } })}
        />
      )}
    </Page>
  );
}

function FirstArticles({ mayImport, onImport }: { mayImport: boolean; onImport: () => void }) {
  const samples = useLoadSamples();
  if (!mayImport) {
    return (
      <EmptyState title={t`No articles yet`}>
        <p>
          <Trans>A reviewer has to import the first one.</Trans>
        </p>
      </EmptyState>
    );
  }
  return (
    <EmptyState title={t`Hand in the first article`}>
      <p>
        <Trans>
          Paste a text, choose files or a folder, or drop them anywhere on this page. Claimdesk
          finds the statements that evidence could prove or disprove, and puts those most worth
          checking first.
        </Trans>
      </p>
      <div className={classes['first']}>
        <Button onClick={onImport}>
          <Trans>Import articles</Trans>
        </Button>
        <Button variant="default" loading={samples.isPending} onClick={() => samples.mutate()}>
          <Trans>Load the sample articles</Trans>
        </Button>
      </div>
      <InlineProblem error={samples.error} />
    </EmptyState>
  );
}
