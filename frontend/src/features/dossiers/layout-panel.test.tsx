import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { holdSession } from '@/lib/session';
import { expectAccessible } from '@/testing/axe';
import { renderDesk } from '@/testing/render';
import { session } from '@/testing/samples';
import { json, serve } from '@/testing/server';
import { Toasts } from '@/ui/toasts';
import { LayoutPanel } from './layout-panel';

beforeEach(() => {
  localStorage.clear();
  holdSession(session);
});

const path = '/api/v1/dossiers/d1/layout';
const plain = {
  order: 'hand',
  sections: ['summary', 'pictures', 'claims', 'sources', 'method'],
  footer: null,
  language: 'en',
  logo: null,
  version: 0,
};
const shown = () => screen.getAllByRole('listitem').map((item) => item.textContent);

test('an editor arranges the sections, and takes it back', async () => {
  const sent = serve({
    [`GET ${path}`]: () => json(plain),
    [`PUT ${path}`]: () =>
      json({
        order: 'date',
        sections: ['method', 'claims'],
        footer: 'Paid by readers.',
        language: 'de',
        logo: { sha256: 'ab12', alt: 'Lake Desk', mediaType: 'image/png', width: 2, height: 1 },
        version: 1,
      }),
  });
  renderDesk(
    <>
      <LayoutPanel dossier="d1" mayChange />
      <Toasts />
    </>,
  );
  await userEvent.selectOptions(await screen.findByLabelText('Order of the claims'), 'date');
  for (const left of ['Summary', 'In pictures', 'Sources']) {
    await userEvent.click(screen.getByRole('button', { name: `Leave out: ${left}` }));
  }
  expect(screen.queryByRole('button', { name: 'Leave out: Claims' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Move up: Method' }));
  expect(shown()).toEqual(['Method', 'Claims']);
  await userEvent.selectOptions(screen.getByLabelText('Language of the report'), 'de');
  await userEvent.click(screen.getByLabelText('Line at the foot'));
  await userEvent.paste('Paid by readers.');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(sent.some(({ method }) => method === 'PUT')).toBe(true));
  expect(sent.find(({ method }) => method === 'PUT')?.body).toEqual({
    order: 'date',
    sections: ['method', 'claims'],
    footer: 'Paid by readers.',
    language: 'de',
    logo: null,
  });
  await userEvent.click(await screen.findByRole('button', { name: /^Undo/ }));
  await waitFor(() => expect(sent.filter(({ method }) => method === 'PUT')).toHaveLength(2));
  expect(sent.findLast(({ method }) => method === 'PUT')?.body).toEqual({
    order: 'hand',
    sections: plain.sections,
    footer: '',
    language: 'en',
    logo: null,
  });
}, 15_000);

test('an editor gives the report a logo', async () => {
  const sent = serve({
    [`GET ${path}`]: () => json(plain),
    'POST /api/v1/logos': () =>
      json({ sha256: 'ab12', mediaType: 'image/png', width: 2, height: 1 }),
    [`PUT ${path}`]: () => json({ ...plain, version: 1 }),
  });
  const { container } = renderDesk(<LayoutPanel dossier="d1" mayChange />);
  await screen.findByRole('button', { name: 'Choose a logo' });
  const chooser = container.querySelector('input[type="file"]');
  if (!(chooser instanceof HTMLInputElement)) throw new Error('no field for a file');
  await userEvent.upload(chooser, new File(['png'], 'logo.png', { type: 'image/png' }));
  await userEvent.click(await screen.findByLabelText(/^What the logo shows/));
  await userEvent.paste('Lake Desk');
  expect(screen.getByRole('img', { name: 'Lake Desk' })).toHaveAttribute(
    'src',
    '/api/v1/logos/ab12',
  );
  await expectAccessible(container);
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(sent.some(({ method }) => method === 'PUT')).toBe(true));
  expect(sent.find(({ method }) => method === 'PUT')?.body).toMatchObject({
    logo: { sha256: 'ab12', alt: 'Lake Desk' },
  });
});

test('others see it', async () => {
  serve({ [`GET ${path}`]: () => json(plain) });
  renderDesk(<LayoutPanel dossier="d1" mayChange={false} />);
  expect(await screen.findByLabelText('Order of the claims')).toBeDisabled();
  expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
});
