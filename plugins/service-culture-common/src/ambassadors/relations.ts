/** From a person of IT to a department whose ambassador they are. @public */
export const RELATION_AMBASSADOR_OF = 'ambassadorOf';

/** From a department to an ambassador of IT. @public */
export const RELATION_HAS_AMBASSADOR = 'hasAmbassador';

/** From a department to a service it relies on. @public */
export const RELATION_USES_SERVICE = 'usesService';

/** From a service to a department that relies on it. @public */
export const RELATION_SERVICE_USED_BY = 'serviceUsedBy';
