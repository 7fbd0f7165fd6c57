import type { Article, ClaimDetail, Rating } from '@/lib/model';
import type { Session } from '@/lib/session';

export const session: Session = {
  account: { id: 'ada', name: 'Ada', role: 'editor' },
  csrf: 'token-1',
};

export const ratings: readonly Rating[] = [
  { id: 'true', label: 'True', shape: 'circle', colour: '#009E73', letter: 'T', value: 5 },
  { id: 'false', label: 'False', shape: 'cross', colour: '#D55E00', letter: 'F', value: 1 },
].map((rating) => ({ ...rating, scale: 'google', definition: `What ${rating.label} means.` }));

const text = 'The port handled nearly 4 million tonnes in 2024, the mayor said.';

export const claim: ClaimDetail = {
  id: 'c1',
  article: {
    id: 'a1',
    title: 'Harbour reopens',
    publisher: 'Harbour Post',
    published: '2025-01-03',
  },
  origin: 'extracted',
  start: 100,
  end: 100 + text.length,
  text,
  context: { before: 'The quay was dredged.', after: 'It was a record.' },
  checkable: 0.98,
  worth: 0.91,
  kinds: ['quantity', 'quote'],
  quantities: [
    {
      start: 117,
      end: 140,
      text: 'nearly 4 million tonnes',
      kind: 'measure',
      value: 4_000_000,
      low: null,
      high: null,
      unit: 'tonne',
      modifier: 'approx',
    },
  ],
  times: [
    { start: 144, end: 148, text: '2024', kind: 'interval', from: '2024-01-01', to: '2025-01-01' },
  ],
  attribution: {
    type: 'indirect',
    source: { start: 150, end: 159, text: 'the mayor', name: 'Lena Ruiz' },
    cue: { start: 160, end: 164, text: 'said' },
    content: [],
  },
  check: 'statement',
  parts: [{ start: 117, end: 148, quantity: 0, time: 0 }],
  reasons: [
    {
      feature: 'measure',
      text: '4 million tonnes',
      weight: 1.9,
      aloud: 'gives a measure: 4 million tonnes',
    },
    {
      feature: 'promise or forecast',
      text: 'will',
      weight: -0.4,
      aloud: 'speaks of the future, not checkable yet: will',
    },
  ],
  speaker: 'Lena Ruiz',
  repeats: null,
  outlets: 1,
  status: 'open',
  rating: null,
  doubt: null,
  dismissal: null,
  lease: null,
  assignment: null,
  anchor: null,
  undoable: false,
  version: 3,
  created: '2025-01-04T10:00:00Z',
  updated: '2025-01-04T10:00:00Z',
  original: { pages: [], markup: null, link: null },
  reviewsRequired: 1,
  scales: ['google'],
  reviews: [],
  evidence: [],
  hiddenEvidence: 0,
  checks: [],
  implied: [],
  verdict: null,
  doubts: [],
  appearances: [],
  replies: [],
};

const said = { certainty: 'likely' as const, by: null, others: [] };

export const article: Article = {
  id: 'a1',
  metadata: {
    title: 'Harbour reopens',
    publisher: 'Harbour Post',
    authors: [],
    published: '2025-01-03',
    url: null,
  },
  provenance: {
    title: { ...said, origin: 'header' },
    publisher: { ...said, origin: 'header' },
    authors: { origin: null, certainty: null, by: null, others: [] },
    published: {
      ...said,
      origin: 'header',
      others: [{ value: '2025-01-02', origin: 'address', certainty: 'guess' }],
    },
    url: { origin: null, certainty: null, by: null, others: [] },
    language: { ...said, origin: 'detected' },
  },
  mediaType: 'text/plain',
  encoding: { charset: 'UTF-8', source: 'bytes', confidence: 0.99 },
  fileName: 'harbour.txt',
  sha256: '0'.repeat(64),
  language: 'en',
  text,
  passages: [{ start: 0, end: text.length, kind: 'body', reason: 'prose' }],
  sentences: [{ start: 0, end: text.length }],
  extractor: {
    name: 'claimdesk',
    version: '0.1.0',
    model: 'checkworthiness-1',
    extracted: '2025-01-04T10:00:00Z',
  },
  archive: null,
  elsewhere: 0,
  claims: { open: 1, inReview: 0, decided: 0, dismissed: 0, disputed: 0, total: 1 },
  version: 1,
  created: '2025-01-04T10:00:00Z',
  updated: '2025-01-04T10:00:00Z',
};
