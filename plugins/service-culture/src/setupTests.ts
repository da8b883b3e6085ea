import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';
import { format } from 'node:util';

// Pages are loaded lazily, and axe reads whole ones: on a busy machine both take their time.
configure({ asyncUtilTimeout: 5_000 });
jest.setTimeout(30_000);

// Said by libraries and not by this plugin: they would hide what a test has to say.
const KNOWN = [
  /findDOMNode is deprecated/, // Material UI v4 on React 18
  /React Router Future Flag Warning/,
  /\[JSS\] processedRuleToParse/, // the navigation of the app in jsdom
  /HTMLCanvasElement's getContext/, // axe looks for icons drawn as letters
];

for (const level of ['error', 'warn'] as const) {
  // eslint-disable-next-line no-console
  const say = console[level].bind(console);
  jest.spyOn(console, level).mockImplementation((...message) => {
    if (!KNOWN.some(known => known.test(format(...message)))) say(...message);
  });
}
