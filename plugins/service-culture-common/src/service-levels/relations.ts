/** From a person to a service they answer for. @public */
export const RELATION_SERVICE_OWNER_OF = 'serviceOwnerOf';

/** From a service to the person who answers for it. @public */
export const RELATION_HAS_SERVICE_OWNER = 'hasServiceOwner';
