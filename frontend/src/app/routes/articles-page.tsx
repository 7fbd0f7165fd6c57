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
    { keys: '/', label: 'Search', group: 'Articles', run: () => search.current?.focus() },
    ...(mayImport
      ? [{ keys: 'i', label: 'Import articles', group: 'Articles', run: () => setImporting(true) }]
      : []),
    ...(mayExtract
      ? [{ keys: 'r', label: 'Extract again', group: 'Articles', run: () => setExtracting(true) }]
      : []),
  ]);
  return (
    <Page
      title="Articles"
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
              aria-label="Search the articles"
              placeholder="Search the articles"
              className={classes['search'] ?? ''}
              defaultValue={q ?? ''}
              leftSection={<Icon name="search" size={15} />}
              rightSection={<Key>/</Key>}
              onKeyDown={(event) => {
                if (event.key === 'Escape') event.currentTarget.blur();
              }}
            />
          </form>
          <Link to="/jobs">Jobs</Link>
          {mayExtract && (
            <Button variant="default" onClick={() => setExtracting(true)}>
              Extract again…&nbsp;<Key>r</Key>
            </Button>
          )}
          {mayImport && (
            <Button onClick={() => setImporting(true)}>
              Import&nbsp;<Key>i</Key>
            </Button>
          )}
        </>
      }
    >
      <IntakeProgress />
      <UploadList />
      <ActiveJobs />
      <nav className={classes['narrow']} aria-label="Which articles">
        <Link
          to="/articles"
          search={{ ...(q && { q }), ...(!extractor && { extractor: 'older' as const }) }}
        >
          {extractor ? 'All articles' : 'Those of an older extractor'}
        </Link>
        <Link to="/proposals" search={{}}>
          What was extracted again
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
      <EmptyState title="No articles yet">
        <p>A reviewer has to import the first one.</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState title="Hand in the first article">
      <p>
        Paste a text, choose files or a folder, or drop them anywhere on this page. Claimdesk finds
        the statements that evidence could prove or disprove, and puts those most worth checking
        first.
      </p>
      <div className={classes['first']}>
        <Button onClick={onImport}>Import articles</Button>
        <Button variant="default" loading={samples.isPending} onClick={() => samples.mutate()}>
          Load the sample articles
        </Button>
      </div>
      <InlineProblem error={samples.error} />
    </EmptyState>
  );
}
