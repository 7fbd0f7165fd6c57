/** Line drawings on a grid of 20, in the colour of the words beside them. */
const drawings = {
  queue: 'M3 5h14M3 10h14M3 15h8M14 14.5l1.6 1.6L18.5 13',
  article: 'M4 3.5h12v13H4zM7 7h6M7 10h6M7 13h4',
  dossier: 'M2.5 6V4.5h5l1.5 2h8.5v9h-15z',
  report: 'M5 2.5h7l3.5 3.5v11.5H5zM12 2.5V6h3.5M8 11.5l1.6 1.6 3-3.3',
  person:
    'M10 10a3.2 3.2 0 1 0 0-6.4A3.2 3.2 0 0 0 10 10zM3.8 17c.6-3 3-4.6 6.2-4.6s5.6 1.6 6.2 4.6',
  search: 'M8.7 14.200a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM12.8 12.800L17.2 17.2',
  close: 'M5 5l10 10M15 5L5 15',
  plus: 'M10 4v12M4 10h12',
  check: 'M4 10.500l4 4 8-9',
  link: 'M8.5 11.500l3-3M9 6l1.5-1.500a3.5 3.5 0 0 1 5 5L14 11M6 9l-1.5 1.500a3.5 3.5 0 0 0 5 5L11 14',
  download: 'M10 3v10M6 9.500l4 4 4-4M4 17h12',
  up: 'M5 12l5-5 5 5',
  down: 'M5 8l5 5 5-5',
  left: 'M12 5l-5 5 5 5',
  right: 'M8 5l5 5-5 5',
  more: 'M5 10h.01M10 10h.01M15 10h.01',
  open: 'M10 16.500a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13z',
  clock: 'M10 16.500a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM10 6.500V10l2.5 2',
  cross: 'M10 16.500a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM5.5 14.500l9-9',
  split: 'M10 3v4l-4.5 4v6M10 7l4.5 4v6',
  done: 'M10 16.500a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM7 10.200l2.2 2.200L13.2 8',
  undo: 'M7 4L3.5 7.5 7 11M4 7.500h7.500a4.5 4.5 0 0 1 0 9H8',
  edit: 'M4 16l.8-3.500L13.5 3.800l2.7 2.700L7.5 15.200z',
  light:
    'M10 13.200a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.400zM10 2v2M10 16v2M2 10h2M16 10h2M4.3 4.300l1.5 1.500M14.2 14.200l1.5 1.500M4.3 15.700l1.5-1.500M14.2 5.800l1.5-1.5',
  dark: 'M16.5 11.800A7 7 0 0 1 8.2 3.500a7 7 0 1 0 8.3 8.300z',
  warning: 'M10 3l7.5 13.500h-15zM10 8v4M10 14.200h.01',
  bell: 'M5 14h10l-1.300-2V8.500a3.7 3.7 0 0 0-7.400 0V12zM8.500 16.500a1.6 1.6 0 0 0 3 0',
  scales: 'M10 3v14M6 17h8M4 6h12M4 6l-2 5h4zM16 6l-2 5h4z',
  help: 'M7.5 7.500A2.5 2.5 0 1 1 10 10.200V12M10 14.800h.01',
  comment: 'M3 4h14v9.500H9.500L6 16.500v-3H3z',
  trash: 'M4 5.500h12M8 5.500V3.500h4v2M5.5 5.500l.8 11.500h7.400l.8-11.5',
} as const;

export type IconName = keyof typeof drawings;

export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg
      viewBox="0 0 20 20"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={drawings[name]} />
    </svg>
  );
}
