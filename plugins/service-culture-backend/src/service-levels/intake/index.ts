export { AuthorizedIntake } from './AuthorizedIntake';
export { EventsIntake } from './EventsIntake';
export { IntakeService } from './IntakeService';
export { intakeOperations } from './operations';
export { readPushedSources, type PushedSource } from './readPushedSources';
export { createIntakeRouter } from './router';
