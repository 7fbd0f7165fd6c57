import { t } from '@lingui/core/macro';
import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const claret: MantineColorsTuple = [
  '#fbeff2',
  '#f3d9e0',
  '#f0a0b4',
  '#d9708c',
  '#bb456a',
  '#a32e52',
  '#8c1c3c',
  '#7d1735',
  '#701530',
  '#5a0f25',
];

/** The greys of the dark scheme, as warm as its paper. */
const night: MantineColorsTuple = [
  '#ece8df',
  '#bdb6a9',
  '#a0998c',
  '#857e72',
  '#4b463e',
  '#2f2c28',
  '#211f1c',
  '#1c1a18',
  '#151412',
  '#100f0d',
];

const quiet = { size: 'xs', radius: 'sm' } as const;

/** Made anew for each language: it names what Mantine's own buttons do. */
export const makeTheme = () =>
  createTheme({
    primaryColor: 'claret',
    primaryShade: { light: 6, dark: 5 },
    colors: { claret, dark: night },
    fontFamily: 'var(--sans)',
    fontFamilyMonospace: 'var(--sans)',
    defaultRadius: 'sm',
    radius: { sm: '3px' },
    respectReducedMotion: true,
    cursorType: 'pointer',
    // By name, not by import: what the first page does not show must not load with it.
    components: {
      Button: { defaultProps: { size: 'xs' } },
      TextInput: { defaultProps: quiet },
      PasswordInput: { defaultProps: quiet },
      Textarea: { defaultProps: quiet },
      NativeSelect: { defaultProps: quiet },
      Modal: {
        defaultProps: {
          radius: 'sm',
          transitionProps: { duration: 100 },
          overlayProps: { backgroundOpacity: 0.35 },
          closeButtonProps: { 'aria-label': t`Close` },
        },
      },
    },
  });

const variables = {
  '--mantine-color-body': 'var(--sheet)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-3)',
  '--mantine-color-placeholder': 'var(--ink-3)',
  '--mantine-color-default': 'var(--sheet)',
  '--mantine-color-default-hover': 'var(--inset)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--edge)',
  '--mantine-color-error': 'var(--bad)',
  // Mantine mixes a strong pink for the hover of quiet buttons.
  '--mantine-color-claret-light-hover': 'var(--inset)',
};

/** Mantine's parts take their colours from the desk's own tokens, in light and in dark. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: variables,
  dark: { ...variables, '--mantine-primary-color-light-color': 'var(--accent)' },
});
