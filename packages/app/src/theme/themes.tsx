import { ThemeBlueprint } from '@backstage/plugin-app-react';
import {
  createUnifiedTheme,
  genPageTheme,
  palettes,
  UnifiedThemeProvider,
} from '@backstage/theme';
import DarkIcon from '@material-ui/icons/Brightness2';
import LightIcon from '@material-ui/icons/WbSunny';
import './brand.css';

const FONT =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';
const PETROL = '#12343b';

/** One calm header for every kind of page: the colour of a page says nothing, so it does not change. */
const calmHeader = genPageTheme({ colors: [PETROL, '#1d4e57'], shape: 'none' });
const pageTheme = Object.fromEntries(
  ['home', 'service', 'website', 'library', 'tool', 'other', 'app', 'apis']
    .concat(['documentation', 'card'])
    .map(name => [name, calmHeader]),
);

const components = {
  // Tables break their lines between words: "calendar", not "calend-ar".
  MuiTableCell: {
    styleOverrides: { root: { wordBreak: 'normal' as const } },
  },
  // Four buttons fit the bottom edge of a phone.
  MuiBottomNavigationAction: {
    styleOverrides: { root: { minWidth: 56, fontSize: '1.5rem' } },
  },
};

const navigation = {
  background: PETROL,
  indicator: '#f4b942',
  color: '#c9d9dc',
  selectedColor: '#ffffff',
  navItem: { hoverBackground: '#1d4e57' },
  submenu: { background: '#1d4e57' },
};

const lightTheme = createUnifiedTheme({
  palette: {
    ...palettes.light,
    primary: { main: '#17616e' },
    secondary: { main: '#8a5a00' },
    background: { default: '#f5f6f4', paper: '#ffffff' },
    link: '#0f5f6e',
    linkHover: '#0a444f',
    navigation,
  },
  fontFamily: FONT,
  pageTheme,
  defaultPageTheme: 'home',
  components,
});

const darkTheme = createUnifiedTheme({
  palette: {
    ...palettes.dark,
    primary: { main: '#7fcbd8' },
    secondary: { main: '#f4c766' },
    background: { default: '#14191a', paper: '#1e2627' },
    link: '#8fd6e2',
    linkHover: '#b7e6ee',
    navigation: { ...navigation, background: '#0f2529' },
  },
  fontFamily: FONT,
  pageTheme,
  defaultPageTheme: 'home',
  components,
});

export const light = ThemeBlueprint.make({
  name: 'light',
  params: {
    theme: {
      id: 'light',
      title: 'Light',
      variant: 'light',
      icon: <LightIcon />,
      Provider: ({ children }) => (
        <UnifiedThemeProvider theme={lightTheme}>
          {children}
        </UnifiedThemeProvider>
      ),
    },
  },
});

export const dark = ThemeBlueprint.make({
  name: 'dark',
  params: {
    theme: {
      id: 'dark',
      title: 'Dark',
      variant: 'dark',
      icon: <DarkIcon />,
      Provider: ({ children }) => (
        <UnifiedThemeProvider theme={darkTheme}>
          {children}
        </UnifiedThemeProvider>
      ),
    },
  },
});
