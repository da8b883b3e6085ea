export { ContactLink, ContactLinks } from './ContactLinks';
export { contactOf } from './contacts';
export { PersonName } from './PersonName';
export { Picture } from './Picture';
