export { type Tone, toneColour } from './colours';
export { StatusLabel } from './StatusLabel';
export { StatusShape } from './StatusShape';
export { type PromiseStatus, statusWord } from './words';
