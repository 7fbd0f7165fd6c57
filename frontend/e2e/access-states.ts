import type { Locator, Page } from 'playwright-core';
import { stops, type Stop } from './tour/stops';

/** A state of the page that is looked at, and how to come there without changing what the server holds. */
export interface State extends Stop {
  /** What is done before the page is asked for. */
  readonly before?: (page: Page) => Promise<unknown>;
  /** What the state is about, where the rest of the page is looked at in another; all of it if absent. */
  readonly part?: string;
  /** Which of the queue's panes a narrow screen shows of it; the list if none is named. */
  readonly pane?: 'Article' | 'Claim';
}

/** A state that stands where it does whatever the desk holds. */
export interface Still extends State {
  readonly path: () => string;
}

const claimPane = 'section[aria-label="Claim"]';
const articlePane = 'section[aria-label="Article"]';
const list = 'section[aria-label="Queue"]';
const opened = '[role=dialog]';

type Found = (page: Page) => Locator;

const dialog =
  (name?: string): Found =>
  (page) =>
    page.getByRole('dialog', name === undefined ? {} : { name });
const saying =
  (words: string | RegExp): Found =>
  (page) =>
    page.getByText(words).first();
const named =
  (role: 'form' | 'list' | 'listbox' | 'img' | 'region', name: string): Found =>
  (page) =>
    page.getByRole(role, { name });

/** Presses a key and waits for what it opens. */
const pressing = (key: string, opens: Found) => async (page: Page) => {
  await page.keyboard.press(key);
  await opens(page).waitFor();
};
/** Clicks the first button of a name and waits for what it opens. */
const clicking = (name: string | RegExp, opens: Found) => async (page: Page) => {
  await page.getByRole('button', { name }).first().click();
  await opens(page).waitFor();
};

/** What a desk shows before its first article. */
export const emptyStates: readonly Still[] = [
  { name: 'empty queue', path: () => '/queue', shows: 'Nothing to check' },
  { name: 'empty articles', path: () => '/articles', shows: 'Hand in the first article' },
  { name: 'empty dossiers', path: () => '/dossiers', shows: 'One investigation, one dossier' },
  { name: 'empty reports', path: () => '/reports', shows: /report/i },
  { name: 'empty disputes', path: () => '/disputes', shows: 'No disputes' },
  { name: 'empty notifications', path: () => '/notifications', shows: 'Nothing yet' },
  { name: 'empty fact-checks', path: () => '/fact-checks', shows: 'None yet. Import files' },
  { name: 'empty jobs', path: () => '/jobs', shows: /jobs/i },
  { name: 'empty proposals', path: () => '/proposals', shows: /extract/i },
];

/** What is shown to whom is not signed in. */
export const outerStates: readonly Still[] = [
  { name: 'sign in', path: () => '/sign-in', shows: 'Password' },
  {
    name: 'refused sign in',
    path: () => '/sign-in',
    shows: 'Password',
    then: async (page) => {
      await page.getByLabel('Name').fill('Nobody');
      await page.getByLabel('Password', { exact: true }).fill('not a password');
      await page.keyboard.press('Enter');
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'no link to set up with', path: () => '/setup', shows: 'This installation is new' },
  { name: 'no such page', path: () => '/nothing/here', shows: 'There is no such page' },
];

const queueStates: readonly State[] = [
  {
    name: 'queue met by nothing',
    part: list,
    path: () => '/queue?q=zzzz',
    shows: 'No claim meets these filters',
  },
  {
    name: 'queue without its server',
    part: list,
    path: () => '/queue',
    shows: 'This could not be loaded',
    before: (page) => page.route('**/api/v1/claims?**', (route) => route.abort()),
  },
  {
    name: 'queue without a connection',
    part: '[role=status]:not(:empty)',
    path: () => '/queue',
    shows: 'No connection, trying again',
    before: (page) => page.route('**/api/v1/events**', (route) => route.abort()),
  },
  {
    name: 'facets chosen',
    part: opened,
    path: () => '/queue?status=all&kind=quantity&from=2021-12-01',
    shows: 'Conclusion',
    then: pressing('f', dialog('Filters')),
  },
  {
    name: 'views',
    part: opened,
    path: () => '/queue?kind=quantity',
    shows: 'Conclusion',
    then: pressing('v', (page) => page.getByLabel('Save what you see as')),
  },
  {
    name: 'views with nothing to save',
    part: opened,
    path: () => '/queue',
    shows: 'Conclusion',
    then: pressing('v', saying('Narrow the queue, then save')),
  },
  {
    name: 'claims chosen',
    part: list,
    path: () => '/queue?status=all',
    shows: 'Conclusion',
    then: async (page) => {
      await page.getByRole('checkbox', { name: 'Choose claim 1', exact: true }).check();
      await page.getByRole('group', { name: 'Chosen claims' }).waitFor();
    },
  },
  {
    name: 'recent decisions',
    part: opened,
    who: 'noor',
    path: () => '/queue?status=all',
    shows: 'Recent decisions',
    then: clicking('Recent decisions', named('list', 'Your last decisions')),
  },
  {
    name: 'article beside the queue',
    path: ({ open }) => `/queue?claim=${open.id}`,
    shows: 'Open article',
    pane: 'Article',
    part: articlePane,
  },
];

const claimStates: readonly State[] = [
  {
    name: 'claim to be reviewed',
    pane: 'Claim',
    part: claimPane,
    path: ({ open }) => `/queue?claim=${open.id}`,
    shows: 'Conclusion',
  },
  {
    name: 'claim that is disputed',
    pane: 'Claim',
    part: claimPane,
    path: ({ disputed }) => `/queue?status=all&claim=${disputed.id}`,
    shows: 'Right but for the date.',
  },
  {
    name: 'claim of another',
    who: 'tom',
    pane: 'Claim',
    part: claimPane,
    path: ({ decided }) => `/queue?status=all&claim=${decided.id}`,
    shows: 'Customs office',
    then: async (page) => {
      for (const more of await page
        .getByRole('region', { name: 'Claim', exact: true })
        .locator('summary')
        .all()) {
        await more.click();
      }
    },
  },
  {
    name: 'rating chosen, rationale previewed',
    pane: 'Claim',
    part: claimPane,
    path: ({ open }) => `/queue?claim=${open.id}`,
    shows: 'Conclusion',
    then: async (page) => {
      await page.getByRole('radio').nth(1).check({ force: true });
      await page
        .getByLabel('Rationale')
        .fill('Read *in full*, see [the office](https://a.example).');
      await page.getByRole('button', { name: 'Preview' }).click();
      await page
        .getByRole('region', { name: 'Preview of the rationale' })
        .getByRole('link')
        .waitFor();
      await page.getByText(/^Saved/).waitFor();
    },
  },
  {
    name: 'no rating chosen',
    who: 'tom',
    pane: 'Claim',
    part: claimPane,
    path: ({ open }) => `/queue?claim=${open.id}`,
    shows: 'Conclusion',
    then: clicking('Save and next', saying(/^Choose a verdict/)),
  },
  {
    name: 'findings of parts',
    pane: 'Claim',
    part: claimPane,
    path: ({ decided }) => `/queue?status=all&claim=${decided.id}`,
    shows: 'Part by part',
  },
  {
    name: 'reading to be corrected',
    pane: 'Claim',
    part: claimPane,
    path: ({ open }) => `/queue?claim=${open.id}`,
    shows: 'Conclusion',
    then: clicking(/^Correct: /, named('form', 'Correct what was read')),
  },
  {
    name: 'reply form',
    pane: 'Claim',
    part: claimPane,
    path: ({ decided }) => `/queue?status=all&claim=${decided.id}`,
    shows: 'Customs office',
    then: async (page) => {
      await page.keyboard.press('q');
      const form = page.getByRole('form', { name: 'Asked for comment' });
      await form.getByLabel('What came').selectOption('replied');
      await form.getByLabel('Word for word').waitFor();
    },
  },
  {
    name: 'what readers are told, with a term that cannot be read',
    who: 'noor',
    pane: 'Claim',
    part: claimPane,
    path: ({ open }) => `/queue?claim=${open.id}`,
    shows: 'Conclusion',
    then: async (page) => {
      await page.getByText('For the report’s readers').click();
      await page.getByLabel('What we could not find out').fill('How many of them stayed.');
      await page.getByLabel('Meaning of terms').fill('a word without its meaning');
      await page.getByText(/^Saved/).waitFor();
    },
  },
  {
    name: 'evidence form',
    pane: 'Claim',
    part: claimPane,
    path: ({ decided }) => `/queue?status=all&claim=${decided.id}`,
    shows: 'Customs office',
    then: async (page) => {
      await page.keyboard.press('e');
      const form = page.getByRole('form', { name: 'Add evidence' });
      await form.getByLabel('Reference value').first().fill('110,000,000,000');
      await form.getByRole('button', { name: 'Use evidence of another claim' }).click();
    },
  },
  {
    name: 'evidence to be changed',
    who: 'noor',
    pane: 'Claim',
    part: claimPane,
    path: ({ decided }) => `/queue?status=all&claim=${decided.id}`,
    shows: 'Customs office',
    then: clicking(/^Change evidence/, named('form', 'Change evidence')),
  },
  {
    name: 'comment with a mention',
    pane: 'Claim',
    part: claimPane,
    path: ({ decided }) => `/queue?status=all&claim=${decided.id}`,
    shows: 'Does the office count',
    then: async (page) => {
      await page.keyboard.press('d');
      await page.keyboard.type('Look, @to');
      await page.getByRole('listbox', { name: 'People' }).waitFor();
    },
  },
  {
    name: 'message with an undo',
    part: '[role=status][aria-label=Messages]',
    who: 'tom',
    path: ({ open }) => `/queue?claim=${open.id}`,
    shows: 'Conclusion',
    then: async (page) => {
      await page.getByRole('combobox', { name: 'Add to a dossier' }).selectOption({ index: 1 });
      const messages = page.getByRole('status', { name: 'Messages' });
      // Whoever points at it keeps it there.
      await messages.getByText('Added to').hover();
      await messages.getByRole('button', { name: 'Undo' }).waitFor();
    },
  },
];

const readerStates: readonly State[] = [
  {
    name: 'reader at a claim',
    path: ({ decided }) => `/articles/${decided.article.id}?claim=${decided.id}`,
    shows: 'Copy with source',
  },
  {
    name: 'reader with a filter',
    path: ({ decided }) => `/articles/${decided.article.id}?kind=quote`,
    shows: 'All kinds',
  },
  {
    name: 'claim to be widened',
    part: 'aside',
    path: ({ open }) => `/articles/${open.article.id}?claim=${open.id}`,
    shows: 'Copy with source',
    then: pressing('b', named('region', 'The claim as it would be')),
  },
  {
    name: 'reader of an original',
    path: ({ paged }) => `/articles/${paged}`,
    shows: 'Pages',
    then: clicking(/^Pages/, named('img', 'Page 1 of the original')),
  },
  {
    name: 'reader of an unread language',
    path: ({ german }) => `/articles/${german}`,
    shows: 'Küstenblatt',
  },
  {
    name: 'other prints',
    path: ({ story }) => `/articles/${story}`,
    shows: /^Also in/,
    then: async (page) => {
      await page.getByText(/^Also in/).click();
      await page.getByRole('list', { name: 'The same text elsewhere' }).waitFor();
    },
  },
  {
    name: 'metadata form',
    part: 'form[aria-label="Correct the metadata"]',
    path: ({ story }) => `/articles/${story}`,
    shows: 'Norrby Post',
    then: clicking(/^Correct$/, named('form', 'Correct the metadata')),
  },
  {
    name: 'encoding dialog',
    part: opened,
    path: ({ story }) => `/articles/${story}`,
    shows: 'Norrby Post',
    then: clicking('Letters look wrong?', dialog()),
  },
  {
    name: 'delete dialog',
    part: opened,
    path: ({ decided }) => `/articles/${decided.article.id}`,
    shows: 'Delete…',
    then: clicking('Delete…', (page) =>
      page
        .getByRole('dialog')
        .getByText(/go:|quote/)
        .first(),
    ),
  },
  {
    name: 'import dialog',
    part: opened,
    path: () => '/articles',
    shows: 'Küstenblatt',
    then: pressing('i', dialog()),
  },
  {
    name: 'dialog to extract again',
    part: opened,
    path: () => '/articles',
    shows: 'Küstenblatt',
    then: pressing('r', dialog()),
  },
  {
    name: 'prints compared',
    path: ({ story, reprint }) => `/articles/${story}/compare/${reprint}`,
    shows: 'Two prints compared',
  },
];

const otherStates: readonly State[] = [
  {
    name: 'new dossier',
    part: opened,
    path: () => '/dossiers',
    shows: 'Two readers, one claim',
    then: pressing('n', dialog()),
  },
  {
    name: 'dossier with findings',
    path: ({ blind }) => `/dossiers/${blind}`,
    shows: 'Not ready to publish',
    then: clicking('Publish all the same…', (page) =>
      page.getByLabel('Why it is published all the same'),
    ),
  },
  {
    name: 'settings of a dossier',
    path: ({ dossier }) => `/dossiers/${dossier}?view=settings`,
    shows: 'Archive the dossier',
    then: async (page) => {
      await page.getByRole('region', { name: 'Rules of the gate' }).waitFor();
      await page
        .getByRole('list', { name: 'Reviewers of the dossier' })
        .getByRole('listitem')
        .first()
        .waitFor();
    },
  },
  {
    name: 'archived dossiers',
    path: () => '/dossiers',
    shows: 'Two readers, one claim',
    then: clicking('Show the archived', named('list', 'Archived dossiers')),
  },
  {
    name: 'archived dossier',
    path: ({ archived }) => `/dossiers/${archived}`,
    shows: /^Archived by/,
  },
  {
    name: 'claim shown for its evidence',
    pane: 'Claim',
    part: claimPane,
    path: ({ decided }) => `/queue?status=all&claim=${decided.id}&show=evidence`,
    shows: 'Customs office',
  },
  {
    name: 'dossier to be changed',
    path: ({ dossier }) => `/dossiers/${dossier}`,
    shows: 'What was said at the summit',
    then: async (page) => {
      await clicking('Edit', (shown) => shown.getByLabel('Summary'))(page);
      await page.getByRole('button', { name: 'Preview' }).click();
      await page.getByRole('region', { name: 'Preview of the notes' }).waitFor();
    },
  },
  {
    name: 'preview of a report',
    path: ({ dossier }) => `/dossiers/${dossier}?view=preview`,
    shows: 'The customs office gives the same figure.',
  },
  {
    name: 'what changed in a report',
    path: ({ corrected }) => `/reports/${corrected}`,
    shows: 'What changed',
    then: async (page) => {
      await page.getByText('What changed', { exact: true }).click();
      await page
        .getByRole('region', { name: 'What changed' })
        .getByText('Conclusion', { exact: true })
        .waitFor();
    },
  },
  {
    name: 'numbers of a picture',
    part: 'section[aria-label="In pictures"]',
    path: ({ dossier }) => `/dossiers/${dossier}`,
    shows: 'Verdicts',
    then: async (page) => {
      await page.getByText('The numbers').first().click();
      await page.getByRole('row', { name: /^Unproven/ }).waitFor();
    },
  },
  {
    name: 'version of a claim',
    path: ({ decided }) => `/claims/${decided.id}/versions/2`,
    shows: /^Version \d/,
  },
  {
    name: 'form of a reference',
    part: 'form',
    path: () => '/references',
    shows: 'Eurostat',
    then: clicking('Add a source', named('form', 'Add reference source')),
  },
  {
    name: 'trail verified',
    path: () => '/audit',
    shows: 'Tom Berg',
    then: clicking('Check the chain', saying(/^The chain is/)),
  },
  {
    name: 'new person, new token',
    part: 'main',
    path: () => '/account',
    shows: 'Noor Haddad',
    then: clicking('Add a person', named('form', 'Add a person')),
  },
  {
    name: 'commands',
    part: opened,
    path: () => '/reports',
    shows: 'What was said at the summit',
    then: async (page) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: 'Search and commands' }).fill('go');
      await page.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'keys to be changed',
    part: opened,
    path: () => '/reports',
    shows: 'What was said at the summit',
    then: async (page) => {
      await pressing('?', dialog())(page);
      await clicking('Change the keys…', saying('Back to the keys on this page'))(page);
    },
  },
  {
    name: 'no such page of the desk',
    path: () => '/articles/00000000-0000-7000-8000-000000000000',
    shows: 'This could not be loaded',
  },
];

/** What anybody reads without signing in. */
const publicStates: readonly State[] = [
  { name: 'public reports', path: () => '/public', shows: 'What was said at the summit' },
  {
    name: 'public claim',
    path: ({ report }) => `/public/reports/${report}/claims/1`,
    shows: 'The customs office gives the same figure.',
  },
  {
    name: 'public page of a correction',
    path: ({ corrected }) => `/public/reports/${corrected}`,
    shows: 'What changed since version 1',
  },
];

/** Every page of a desk at work, and what opens on it. */
export const filledStates: readonly State[] = [
  ...stops,
  ...queueStates,
  ...claimStates,
  ...readerStates,
  ...otherStates,
  ...publicStates,
];
