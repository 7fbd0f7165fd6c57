import { resolve } from 'node:path';
import type { Desk } from './desk';
import { password } from './person';
import { Person } from './somebody';

const documents = resolve(import.meta.dirname, '../../backend/server/src/test/resources/documents');

interface Row {
  readonly id: string;
  readonly text: string;
  readonly version: number;
  readonly article: { readonly id: string; readonly title: string };
}

/** A desk with something on every page. */
export interface FilledDesk {
  readonly ada: Person;
  readonly noor: Person;
  readonly tom: Person;
  /** A claim that is decided, with evidence; one whose two reviews differ; one still open. */
  readonly decided: Row;
  readonly disputed: Row;
  readonly open: Row;
  /** Articles: a story, another print of it, one that is not read, and one with pages. */
  readonly story: string;
  readonly reprint: string;
  readonly german: string;
  readonly paged: string;
  /** An investigation that is published, and one whose reviews are blind and differ. */
  readonly dossier: string;
  readonly blind: string;
  /** One with notes that is archived. */
  readonly archived: string;
  readonly report: string;
  /** The second version of another report, which corrects the first. */
  readonly corrected: string;
}

const harbour = [
  'The port of Norrby handled 4.2 million tonnes of goods in the first 10 months of this year, the port authority said on Tuesday.',
  'That is 12 percent more than in the same period last year.',
  '"We have never seen such a year," said director Maria Holm, 52.',
  'The port employs nearly 3,000 people, and two new cranes came into service in March.',
  'The city council approved a $40 million loan for a third quay by 31 votes to 12.',
].join(' ');

/** Imports, reviews and publishes what the pictures show. */
export async function fillDesk({ claimdesk, browser, page }: Desk): Promise<FilledDesk> {
  const ada = new Person(page, claimdesk.address);
  for (const name of ['Noor Haddad', 'Tom Berg']) {
    await ada.ask('POST', '/accounts', { name, role: 'reviewer', password });
  }
  const [noor, tom] = [
    await Person.signIn(browser, claimdesk.address, 'Noor Haddad'),
    await Person.signIn(browser, claimdesk.address, 'Tom Berg'),
  ];
  await ada.ask('POST', '/articles/samples');
  const { body: story } = await ada.ask<{ id: string }>('POST', '/articles', {
    text: `Harbour trade sets a record\n\n${harbour}`,
    publisher: 'Norrby Post',
    published: '2021-12-08',
  });
  const { body: reprint } = await ada.ask<{ id: string }>('POST', '/articles', {
    text: `Port of Norrby grows\n\n${harbour.replace('4.2 million', '4.4 million')} Its oldest crane was sold.`,
    publisher: 'The Daily Coast',
    published: '2021-12-09',
  });
  const { body: german } = await ada.ask<{ id: string }>('POST', '/articles', {
    text: 'Hafen meldet Rekord\n\nDer Hafen hat in den ersten zehn Monaten dieses Jahres 4,2 Millionen Tonnen umgeschlagen, teilte die Behörde am Dienstag mit. Das sind zwölf Prozent mehr als im Vorjahr.',
    publisher: 'Küstenblatt',
  });
  const paged = await ada.send<{ id: string }>('/articles', resolve(documents, 'columns.pdf'));

  const claims = (await ada.ask<{ items: Row[] }>('GET', '/claims?limit=40')).body.items;
  const about = (words: string): Row => {
    const found = claims.find(({ text }) => text.includes(words));
    if (!found) throw new Error(`No claim says “${words}”.`);
    return found;
  };
  const decided = about('$115.6 billion');
  const [disputed, open, other] = claims.filter(({ id }) => id !== decided.id) as [Row, Row, Row];

  const evidence = { excerpt: 'Two-way trade was $115.6 billion.', stance: 'supports' };
  await noor.ask('POST', `/claims/${decided.id}/evidence`, {
    ...evidence,
    url: 'https://customs.example/2021/trade',
    title: 'Trade by partner, January to October',
    publisher: 'Customs office',
    referenceValue: { value: 115_600_000_000, unit: 'USD' },
  });
  await noor.ask('POST', `/claims/${decided.id}/evidence`, {
    ...evidence,
    url: 'https://statistics.example/partners',
    publisher: 'Statistics office',
  });
  await review(noor, decided, 'true', 'The customs office gives the same figure.', [
    { part: 0, rating: 'true', note: 'To the last digit.' },
    { part: 1, rating: 'mostly_true', note: 'A tenth of a point less.' },
  ]);

  const blind = await ada.ask<{ id: string; version: number }>('POST', '/dossiers', {
    title: 'Two readers, one claim',
    reviews: 2,
  });
  await ada.ask('PUT', `/dossiers/${blind.body.id}/claims/${disputed.id}`);
  await review(noor, disputed, 'mostly_true', 'Right but for the date.');
  await review(tom, disputed, 'half_true', 'The figure is of another year.');

  const dossier = await ada.ask<{ id: string }>('POST', '/dossiers', {
    title: 'What was said at the summit',
    summary: 'The figures that both sides gave, against what their own offices published.',
    reviews: 1,
  });
  for (const claim of [decided, other]) {
    await ada.ask('PUT', `/dossiers/${dossier.body.id}/claims/${claim.id}`);
  }
  const small = await ada.ask<{ id: string }>('POST', '/dossiers', {
    title: 'One figure, corrected',
    reviews: 1,
  });
  await ada.ask('PUT', `/dossiers/${small.body.id}/claims/${other.id}`);
  await ada.ask('POST', `/dossiers/${small.body.id}/reports`, { override: 'Soon to be decided.' });
  await review(noor, other, 'unproven', 'No office publishes this figure.');
  const report = await ada.ask<{ id: string }>('POST', `/dossiers/${dossier.body.id}/reports`, {
    override: 'The second source is promised for Monday.',
  });
  const corrected = await ada.ask<{ id: string }>('POST', `/dossiers/${small.body.id}/reports`, {
    override: 'No office answers.',
    correction: 'The claim is decided.',
  });
  await tom.ask('POST', `/claims/${decided.id}/comments`, {
    text: '@Noor Haddad Does the office count both ways of the trade?',
  });
  const crew = about('nearly 3,000 people');
  await ada.ask(
    'PUT',
    `/claims/${crew.id}/corrections/speaker`,
    { name: 'Norrby port authority' },
    crew.version,
  );
  const archived = await ada.ask<{ id: string }>('POST', '/dossiers', {
    title: 'The ferry of last year',
    notes: 'The *office* answers on Mondays.',
    reviews: 1,
  });
  await ada.ask('POST', `/dossiers/${archived.body.id}/archive`);
  await ada.ask('PUT', `/claims/${open.id}/assignment`, { account: 'Noor Haddad' });
  return {
    ada,
    noor,
    tom,
    decided,
    disputed,
    open,
    story: story.id,
    reprint: reprint.id,
    german: german.id,
    paged: paged.id,
    blind: blind.body.id,
    dossier: dossier.body.id,
    archived: archived.body.id,
    report: report.body.id,
    corrected: corrected.body.id,
  };
}

async function review(
  person: Person,
  claim: Row,
  rating: string,
  conclusion: string,
  findings: readonly object[] = [],
) {
  const { body } = await person.ask<Row>('GET', `/claims/${claim.id}`);
  await person.ask(
    'POST',
    `/claims/${claim.id}/reviews`,
    {
      rating,
      conclusion,
      rationale: 'Both sources were read in full.',
      findings,
      notes: {
        limits: 'What *smugglers* carried.',
        terms: [{ term: 'trade', meaning: 'imports and exports of goods' }],
        role: 'spokesman of the customs office',
      },
    },
    body.version,
  );
}
