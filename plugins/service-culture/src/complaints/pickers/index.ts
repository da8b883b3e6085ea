export { Choose } from './Choose';
export { PeoplePicker, PersonPicker } from './PeoplePicker';
export { Picker } from './Picker';
export { useServicePicks } from './usePicks';
