import ReactMarkdown, { type Components } from 'react-markdown';

const heading: Components['h1'] = ({ children }) => (
  <p>
    <b>{children}</b>
  </p>
);

/** As a report renders it (`RichText` on the server): what it would leave out is left out here. */
const components: Components = {
  a: ({ href, children }) =>
    href ? (
      <a href={href} target="_blank" rel="nofollow noopener noreferrer">
        {children}
      </a>
    ) : (
      <span>{children}</span>
    ),
  img: ({ alt }) => <span>{alt}</span>,
  hr: () => null,
  h1: heading,
  h2: heading,
  h3: heading,
  h4: heading,
  h5: heading,
  h6: heading,
};

/**
 * CommonMark as elements, never as HTML: HTML in it is shown as text, links are http and https
 * alone, pictures become their description.
 */
export function Markdown({ children }: { children: string }) {
  return (
    <ReactMarkdown
      components={components}
      urlTransform={(url) => (/^https?:\/\//i.test(url) ? url : '')}
    >
      {children}
    </ReactMarkdown>
  );
}
