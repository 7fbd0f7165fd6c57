import 'react';

declare module 'react' {
  // Merges into React's own interface, which therefore cannot be a type.
  // eslint-disable-next-line @typescript-eslint/consistent-indexed-object-style
  interface CSSProperties {
    [variable: `--${string}`]: string | number | undefined;
  }
}
