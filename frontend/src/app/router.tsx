import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { isSetupNeeded, resumeSession } from '@/features/account/session-calls';
import { DeskProblem, NotFound, RouteProblem } from './route-states';
import { QueuePage } from './routes/queue-page';
import { readArticlesSearch, readAuditSearch, readQueueSearch, readReaderSearch } from './search';
import { Shell } from './shell';

const root = createRootRouteWithContext<{ queries: QueryClient }>()({ component: Outlet });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { to?: string } =>
    typeof search['to'] === 'string' && search['to'].startsWith('/') ? { to: search['to'] } : {},
  component: lazyRouteComponent(() => import('./routes/sign-in-page'), 'SignInPage'),
});

const setUp = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  component: lazyRouteComponent(() => import('./routes/set-up-page'), 'SetUpPage'),
});

/** Everything behind signing in. */
const desk = createRoute({
  getParentRoute: () => root,
  id: 'desk',
  beforeLoad: async ({ location }) => {
    if (await resumeSession()) return;
    if (await isSetupNeeded()) throw redirect({ to: '/setup' });
    throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { to: location.href } });
  },
  component: Shell,
  errorComponent: DeskProblem,
});

const home = createRoute({
  getParentRoute: () => desk,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/queue', search: {} });
  },
});

const queue = createRoute({
  getParentRoute: () => desk,
  path: '/queue',
  validateSearch: readQueueSearch,
  // Most visits begin here: it comes with the page itself.
  component: QueuePage,
});

const articles = createRoute({
  getParentRoute: () => desk,
  path: '/articles',
  validateSearch: readArticlesSearch,
  component: lazyRouteComponent(() => import('./routes/articles-page'), 'ArticlesPage'),
});

const reader = createRoute({
  getParentRoute: () => desk,
  path: '/articles/$articleId',
  validateSearch: readReaderSearch,
  component: lazyRouteComponent(() => import('./routes/reader-page'), 'ReaderPage'),
});

const compare = createRoute({
  getParentRoute: () => desk,
  path: '/articles/$articleId/compare/$otherId',
  component: lazyRouteComponent(() => import('./routes/compare-page'), 'ComparePage'),
});

const references = createRoute({
  getParentRoute: () => desk,
  path: '/references',
  component: lazyRouteComponent(() => import('./routes/references-page'), 'ReferencesPage'),
});

const factChecks = createRoute({
  getParentRoute: () => desk,
  path: '/fact-checks',
  component: lazyRouteComponent(() => import('./routes/fact-checks-page'), 'FactChecksPage'),
});

const proposals = createRoute({
  getParentRoute: () => desk,
  path: '/proposals',
  validateSearch: ({ job }: Record<string, unknown>): { job?: string } =>
    typeof job === 'string' && job !== '' ? { job } : {},
  component: lazyRouteComponent(() => import('./routes/proposals-page'), 'ProposalsPage'),
});

const notifications = createRoute({
  getParentRoute: () => desk,
  path: '/notifications',
  component: lazyRouteComponent(() => import('./routes/notifications-page'), 'NotificationsPage'),
});

const audit = createRoute({
  getParentRoute: () => desk,
  path: '/audit',
  validateSearch: readAuditSearch,
  component: lazyRouteComponent(() => import('./routes/audit-page'), 'AuditPage'),
});

const disputes = createRoute({
  getParentRoute: () => desk,
  path: '/disputes',
  component: lazyRouteComponent(() => import('./routes/disputes-page'), 'DisputesPage'),
});

const dispute = createRoute({
  getParentRoute: () => desk,
  path: '/claims/$claimId/dispute',
  component: lazyRouteComponent(() => import('./routes/dispute-page'), 'DisputePage'),
});

const history = createRoute({
  getParentRoute: () => desk,
  path: '/claims/$claimId/history',
  component: lazyRouteComponent(() => import('./routes/history-page'), 'HistoryPage'),
});

const version = createRoute({
  getParentRoute: () => desk,
  path: '/claims/$claimId/versions/$version',
  component: lazyRouteComponent(() => import('./routes/version-page'), 'VersionPage'),
});

const dossiers = createRoute({
  getParentRoute: () => desk,
  path: '/dossiers',
  component: lazyRouteComponent(() => import('./routes/dossiers-page'), 'DossiersPage'),
});

const dossier = createRoute({
  getParentRoute: () => desk,
  path: '/dossiers/$dossierId',
  validateSearch: ({ view }: Record<string, unknown>): { view?: 'preview' | 'settings' } =>
    view === 'preview' || view === 'settings' ? { view } : {},
  component: lazyRouteComponent(() => import('./routes/dossier-page'), 'DossierPage'),
});

const reports = createRoute({
  getParentRoute: () => desk,
  path: '/reports',
  component: lazyRouteComponent(() => import('./routes/reports-page'), 'ReportsPage'),
});

const report = createRoute({
  getParentRoute: () => desk,
  path: '/reports/$reportId',
  component: lazyRouteComponent(() => import('./routes/report-page'), 'ReportPage'),
});

const jobs = createRoute({
  getParentRoute: () => desk,
  path: '/jobs',
  component: lazyRouteComponent(() => import('./routes/jobs-page'), 'JobsPage'),
});

const account = createRoute({
  getParentRoute: () => desk,
  path: '/account',
  component: lazyRouteComponent(() => import('./routes/account-page'), 'AccountPage'),
});

const routeTree = root.addChildren([
  signIn,
  setUp,
  desk.addChildren([
    home,
    queue,
    articles,
    reader,
    compare,
    references,
    factChecks,
    proposals,
    notifications,
    audit,
    disputes,
    dispute,
    history,
    version,
    dossiers,
    dossier,
    reports,
    report,
    jobs,
    account,
  ]),
]);

export function makeRouter(queries: QueryClient) {
  return createRouter({
    routeTree,
    context: { queries },
    defaultPreload: 'intent',
    defaultErrorComponent: RouteProblem,
    defaultNotFoundComponent: NotFound,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
