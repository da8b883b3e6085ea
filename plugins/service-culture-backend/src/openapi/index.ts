export { createDocument } from './createDocument';
export { operations } from './operations';
export { createOpenApiRouter } from './router';
