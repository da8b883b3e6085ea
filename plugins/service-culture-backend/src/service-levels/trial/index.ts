export { AuthorizedTrial } from './AuthorizedTrial';
export { trialOperations } from './operations';
export { createTrialRouter } from './router';
export { TrialService } from './TrialService';
