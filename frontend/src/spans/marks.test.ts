import { describe, expect, it } from 'vitest';
import { marksByBlock, nestMarks, type Mark, type MarkedNode } from './marks';

const text = 'Exports rose by a tenth, the minister said on Monday.';
const mark = (id: string, start: number, end: number): Mark => ({ id, start, end });

/** Writes the tree as text with brackets, so that a failure can be read. */
function written(nodes: readonly MarkedNode<Mark>[], source = text): string {
  return nodes
    .map((node) =>
      node.type === 'text'
        ? source.slice(node.start, node.end)
        : `${node.first ? '[' : '<'}${node.mark.id}:${written(node.children, source)}${node.last ? ']' : '>'}`,
    )
    .join('');
}

const nest = (...marks: Mark[]) => written(nestMarks({ start: 0, end: text.length }, marks));

describe('nestMarks', () => {
  it('leaves unmarked text whole', () => {
    expect(nest()).toBe(text);
  });

  it('sets a shorter claim inside the longer one that starts with it', () => {
    expect(nest(mark('b', 0, 12), mark('a', 0, 23))).toBe(
      '[a:[b:Exports rose] by a tenth], the minister said on Monday.',
    );
  });

  it('cuts a claim that crosses the end of another', () => {
    expect(nest(mark('a', 0, 12), mark('b', 8, 23))).toBe(
      '[a:Exports [b:rose>]<b: by a tenth], the minister said on Monday.',
    );
  });

  it('sets claims side by side where one ends as the next begins', () => {
    expect(nest(mark('a', 0, 8), mark('b', 8, 12))).toBe(
      '[a:Exports ][b:rose] by a tenth, the minister said on Monday.',
    );
  });

  it('keeps two claims over the same words', () => {
    expect(nest(mark('a', 0, 7), mark('b', 0, 7))).toBe(
      '[a:[b:Exports]] rose by a tenth, the minister said on Monday.',
    );
  });

  it('clips to the block and leaves out what is empty or outside', () => {
    const nodes = nestMarks({ start: 8, end: 12 }, [
      mark('a', 0, 10),
      mark('empty', 9, 9),
      mark('outside', 40, 45),
    ]);
    expect(written(nodes)).toBe('[a:ro]se');
  });

  it('covers every character once and gives each mark its own text back, however they cross', () => {
    let seed = 7;
    const random = (bound: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % bound;
    };
    const source = 'x'.repeat(300);
    for (let round = 0; round < 100; round += 1) {
      const marks = Array.from({ length: 12 }, (_, index) => {
        const start = random(299);
        return mark(String(index), start, start + 1 + random(300 - start));
      });
      const covered = new Map<string, number>();
      let at = 0;
      const walk = (nodes: readonly MarkedNode<Mark>[]) => {
        for (const node of nodes) {
          if (node.type === 'text') {
            expect(node.start).toBe(at);
            at = node.end;
          } else {
            const begun = at;
            walk(node.children);
            covered.set(node.mark.id, (covered.get(node.mark.id) ?? 0) + at - begun);
          }
        }
      };
      walk(nestMarks({ start: 0, end: source.length }, marks));
      expect(at).toBe(source.length);
      for (const { id, start, end } of marks) expect(covered.get(id)).toBe(end - start);
    }
  });

  it('nests ten thousand claims within a second', () => {
    const marks = Array.from({ length: 10_000 }, (_, i) => mark(String(i), i * 40, i * 40 + 60));
    const begun = performance.now();
    nestMarks({ start: 0, end: 400_100 }, marks);
    expect(performance.now() - begun).toBeLessThan(1000);
  });
});

describe('marksByBlock', () => {
  it('gives a claim that runs over a paragraph break to both paragraphs', () => {
    const blocks = [
      { start: 0, end: 10 },
      { start: 12, end: 30 },
      { start: 32, end: 40 },
    ];
    const ids = marksByBlock(blocks, [mark('late', 20, 25), mark('both', 5, 15)]).map((marks) =>
      marks.map(({ id }) => id),
    );
    expect(ids).toEqual([['both'], ['both', 'late'], []]);
  });
});
