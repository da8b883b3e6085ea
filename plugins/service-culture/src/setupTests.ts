import '@testing-library/jest-dom';
import { format } from 'node:util';

// Said once by each test file, by libraries and not by this plugin: they would hide what a test has to say.
const KNOWN = [
  /findDOMNode is deprecated/, // Material UI v4 on React 18
  /React Router Future Flag Warning/,
];

for (const level of ['error', 'warn'] as const) {
  const say = console[level].bind(console);
  jest.spyOn(console, level).mockImplementation((...message) => {
    if (!KNOWN.some(known => known.test(format(...message)))) say(...message);
  });
}
