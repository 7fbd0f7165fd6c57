import { i18n } from '@lingui/core';
import { I18nProvider, useLingui } from '@lingui/react';
import { MantineProvider, localStorageColorSchemeManager } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { Fragment, useState, type ReactNode } from 'react';
import { statusOf } from '@/lib/problem';
import { cssVariables, makeTheme } from '@/ui/theme';

const colorScheme = localStorageColorSchemeManager({ key: 'claimdesk.color-scheme' });

/** An answer of the server stands; only silence and its own failures are worth asking again. */
function worthAskingAgain(failures: number, error: unknown): boolean {
  const status = statusOf(error);
  return failures < 2 && status !== null && (status === 0 || status >= 500);
}

export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 15_000, retry: worthAskingAgain },
      mutations: { retry: false },
    },
  });
}

/** Another language begins the page anew: no part of it may keep words of the one before. */
function InOneLanguage({ children }: { children: ReactNode }) {
  const { i18n: spoken } = useLingui();
  return <Fragment key={spoken.locale}>{children}</Fragment>;
}

function InDeskColours({ children }: { children: ReactNode }) {
  const [theme] = useState(makeTheme);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colorScheme}
      defaultColorScheme="auto"
    >
      {children}
    </MantineProvider>
  );
}

export function Providers({ queries, children }: { queries: QueryClient; children: ReactNode }) {
  return (
    <QueryClientProvider client={queries}>
      <I18nProvider i18n={i18n}>
        <InOneLanguage>
          <InDeskColours>{children}</InDeskColours>
        </InOneLanguage>
      </I18nProvider>
    </QueryClientProvider>
  );
}
