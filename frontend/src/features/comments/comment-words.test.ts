import { expect, test } from 'vitest';
import { mentionTyped, piecesOf, withMention } from './comment-words';

const of = (text: string, names: string[] = []) =>
  piecesOf(text, names).map(({ kind, text: words }) => `${kind}:${words}`);

test('links of the web are links, without the mark that ends their sentence', () => {
  expect(of('See https://stats.example/a?b=1, and (http://b.example/c).')).toEqual([
    'words:See ',
    'link:https://stats.example/a?b=1',
    'words:, and (',
    'link:http://b.example/c',
    'words:).',
  ]);
});

test('nothing else becomes a link', () => {
  const text = 'javascript:alert(1) data:text/html,x ftp://a.example https:// <b>http</b>';
  expect(of(text)).toEqual([`words:${text}`]);
});

test('the longest name that was mentioned is marked', () => {
  expect(of('@Ada Example and @ada', ['Ada', 'Ada Example'])).toEqual([
    'mention:@Ada Example',
    'words: and ',
    'mention:@ada',
  ]);
  expect(of('@Nobody')).toEqual(['words:@Nobody']);
});

test('a name is offered where a word begins with @', () => {
  expect(mentionTyped('Hello @Ad', 9)).toBe('Ad');
  expect(mentionTyped('mail@ad', 7)).toBeNull();
  expect(mentionTyped('no sign', 7)).toBeNull();
  expect(withMention('Hi @ad there', 6, 'Ada Example')).toEqual({
    text: 'Hi @Ada Example there',
    caret: 16,
  });
});
