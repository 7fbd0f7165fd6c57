import type { Page } from 'playwright-core';
import type { FilledDesk } from '../filled-desk';

/** A page of the tour, and how to come there. */
export interface Stop {
  /** Of the picture's file, before its scheme. */
  readonly name: string;
  /** Who looks; Ada, the editor, if nobody is named. */
  readonly who?: 'ada' | 'noor' | 'tom';
  readonly path: (desk: FilledDesk) => string;
  /** Words that stand there once the page is complete. */
  readonly shows: string | RegExp;
  /** What is pressed before the picture is taken. */
  readonly then?: (page: Page) => Promise<void>;
}

export const stops: readonly Stop[] = [
  { name: 'queue', path: ({ open }) => `/queue?claim=${open.id}`, shows: 'Conclusion' },
  {
    name: 'claim',
    path: ({ decided }) => `/queue?status=all&claim=${decided.id}`,
    shows: 'Customs office',
  },
  {
    name: 'keys',
    path: ({ open }) => `/queue?claim=${open.id}`,
    shows: 'Conclusion',
    then: (page) => page.keyboard.press('?'),
  },
  {
    name: 'facets',
    path: () => '/queue?status=all',
    shows: 'Conclusion',
    then: (page) => page.keyboard.press('f'),
  },
  { name: 'disputes', path: () => '/disputes', shows: 'Disputes' },
  {
    name: 'dispute',
    path: ({ disputed }) => `/claims/${disputed.id}/dispute`,
    shows: 'Right but for the date.',
  },
  {
    name: 'history',
    path: ({ decided }) => `/claims/${decided.id}/history`,
    shows: 'Customs office',
  },
  { name: 'notifications', who: 'noor', path: () => '/notifications', shows: 'Tom Berg' },
  { name: 'references', path: () => '/references', shows: 'Eurostat' },
  { name: 'audit', path: () => '/audit', shows: 'Tom Berg' },
  { name: 'articles', path: () => '/articles', shows: 'Küstenblatt' },
  { name: 'reader', path: ({ story }) => `/articles/${story}`, shows: 'Norrby Post' },
  { name: 'dossiers', path: () => '/dossiers', shows: 'Two readers, one claim' },
  {
    name: 'dossier',
    path: ({ dossier }) => `/dossiers/${dossier}`,
    shows: 'What was said at the summit',
  },
  { name: 'reports', path: () => '/reports', shows: 'What was said at the summit' },
  {
    name: 'report',
    path: ({ report }) => `/reports/${report}`,
    shows: 'What was said at the summit',
  },
  {
    name: 'public',
    path: ({ report }) => `/public/reports/${report}`,
    shows: 'The customs office gives the same figure.',
  },
  { name: 'jobs', path: () => '/jobs', shows: /jobs/i },
  { name: 'proposals', path: () => '/proposals', shows: /extract/i },
  { name: 'account', path: () => '/account', shows: 'Noor Haddad' },
];
