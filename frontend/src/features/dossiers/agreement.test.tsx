import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { DossierAgreement } from '@/lib/model';
import { expectAccessible } from '@/testing/axe';
import { renderDesk } from '@/testing/render';
import { ratings } from '@/testing/samples';
import { json, serve } from '@/testing/server';
import { Agreement } from './agreement';

const agreement: DossierAgreement = {
  claims: 12,
  nominal: 0.52,
  ordinal: 0.61,
  pairs: [
    {
      first: { id: 'a', name: 'Ada' },
      second: { id: 'b', name: 'Ben' },
      claims: 12,
      agreed: 11,
      kappa: 0.5,
    },
  ],
  ratings: [
    { rating: 'true', given: 15, agreed: 14 },
    { rating: 'false', given: 9, agreed: 8 },
  ],
  matrix: [
    { first: 'true', second: 'true', pairs: 7 },
    { first: 'true', second: 'false', pairs: 1 },
    { first: 'false', second: 'false', pairs: 4 },
  ],
  differing: [{ claim: 'c1', statement: 'The port grew.', ratings: ['true', 'false'] }],
};

function show(answer: DossierAgreement) {
  serve({ 'GET /api/v1/dossiers/d1/agreement': () => json(answer) });
  return renderDesk(
    <Agreement
      dossier="d1"
      ratings={ratings}
      claimLink={(claim, statement) => <a href={`#${claim}`}>{statement}</a>}
    />,
  );
}

test('the figures are said in words, with the table and the claims they differ on', async () => {
  const { container } = show(agreement);
  expect(
    await screen.findByText(/12 claims have two blind reviews; they agree on 11/),
  ).toBeInTheDocument();
  expect(screen.getByText(/alpha is 0.52: too low to rely on/)).toBeInTheDocument();
  expect(screen.getByText(/Ada and Ben: the same verdict on 11 of 12/)).toBeInTheDocument();
  expect(screen.getByRole('row', { name: 'True 7 1 93%' })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'The port grew.' })).toBeInTheDocument();
  await expectAccessible(container);
});

test('a few claims are too few to say', async () => {
  show({ ...agreement, claims: 3, differing: [] });
  expect(await screen.findByText(/^3 claims: too few to say/)).toBeInTheDocument();
  expect(screen.queryByText(/alpha/)).not.toBeInTheDocument();
});
