import { describe, expect, it } from 'vitest';
import { nameOf } from './uploads';

const placed = (path: string) => ({ file: new File(['x'], path.replace(/.*\//, '')), path });

describe('nameOf', () => {
  it('is the one file, the folder of all, or how many there are', () => {
    expect(nameOf([placed('march.zip')])).toBe('march.zip');
    expect(nameOf([placed('march/a.txt'), placed('march/more/b.txt')])).toBe('march');
    expect(nameOf([placed('march/a.txt'), placed('b.txt')])).toBe('2 files');
    expect(nameOf([placed('a.txt'), placed('b.txt'), placed('c.txt')])).toBe('3 files');
  });
});
