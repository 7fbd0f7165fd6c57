import { expect, it } from 'vitest';
import type { Evidence, FigureCheck, Rating } from '@/lib/model';
import { proposedConclusion } from './proposed-conclusion';

const rating = (id: string, value: number | null): Rating => ({
  id,
  label: id,
  value,
  scale: 's',
  shape: 'circle',
  colour: '#009E73',
  letter: 'X',
  definition: `The definition of ${id}.`,
});
const numbered = [rating('true', 5), rating('half', 3), rating('false', 1), rating('open', null)];
const unnumbered = ['true', 'mostly', 'half', 'barely', 'false', 'absurd'].map((id) =>
  rating(id, null),
);

const check = (outcome: FigureCheck['outcome'], words: string): FigureCheck => ({
  evidence: 'e1',
  figure: '4 million',
  outcome,
  words,
});
const evidence = (stance: Evidence['stance'], publisher: string | null) =>
  ({ stance, publisher, title: null, url: 'https://www.port.example/a' }) as Evidence;

const of = (
  id: string,
  claim: { checks?: FigureCheck[]; evidence?: Evidence[] },
  scale: Rating[] = numbered,
) => {
  const given = scale.find((each) => each.id === id);
  if (!given) throw new Error(id);
  return proposedConclusion({ checks: [], evidence: [], ...claim }, given, scale).words;
};

const below = '4,815 is 3.7 % below 5,000: “nearly” holds.';
const off = '6,000 is 20 % above 5,000.';

it('gives the arithmetic where it fits the rating', () => {
  expect(of('true', { checks: [check('consistent', below)] })).toBe(below);
  expect(of('false', { checks: [check('off', off)] })).toBe(off);
  expect(of('half', { checks: [check('contradicted', off)] })).toBe(off);
  expect(of('mostly', { checks: [check('rounded', below)] }, unnumbered)).toBe(below);
  expect(of('barely', { checks: [check('off', off)] }, unnumbered)).toBe(off);
});

it('gives no arithmetic that speaks against the rating, or for both sides', () => {
  expect(of('false', { checks: [check('consistent', below)] })).toBe('The definition of false.');
  expect(of('true', { checks: [check('consistent', below), check('off', off)] })).toBe(
    'The definition of true.',
  );
  expect(of('open', { checks: [check('consistent', below)] })).toBe('The definition of open.');
});

it('names whom the evidence comes from where all of it points the rating’s way', () => {
  const two = [evidence('supports', 'Port office'), evidence('supports', null)];
  expect(of('true', { evidence: two })).toBe('Supported by Port office and port.example.');
  expect(of('false', { evidence: [evidence('refutes', 'Port office')] })).toBe(
    'Refuted by Port office.',
  );
  expect(of('false', { evidence: two })).toBe('The definition of false.');
  expect(of('true', { evidence: [...two, evidence('refutes', 'Y')] })).toBe(
    'The definition of true.',
  );
});

it('says else what the rating means, and never more than fits', () => {
  expect(of('true', {})).toBe('The definition of true.');
  expect(of('true', { checks: [check('consistent', 'x'.repeat(301))] })).toBe(
    'The definition of true.',
  );
});
