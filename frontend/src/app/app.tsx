import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import { makeQueryClient, Providers } from './providers';
import { makeRouter } from './router';

export function App() {
  const [queries] = useState(makeQueryClient);
  const [router] = useState(() => makeRouter(queries));
  return (
    <Providers queries={queries}>
      <RouterProvider router={router} />
    </Providers>
  );
}
