import { render } from '@testing-library/react';
import type { ReactElement, ReactNode } from 'react';
import { makeQueryClient, Providers } from '@/app/providers';

/** Renders with the providers of the application, without asking twice when something fails. */
export function renderDesk(element: ReactElement) {
  const queries = makeQueryClient();
  queries.setDefaultOptions({ queries: { retry: false }, mutations: { retry: false } });
  const wrapper = ({ children }: { children: ReactNode }) => (
    <Providers queries={queries}>{children}</Providers>
  );
  return { queries, ...render(element, { wrapper }) };
}
