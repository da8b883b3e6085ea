import type { HumanDuration } from '@backstage/types';

export interface Config {
  serviceCulture?: {
    serviceLevels?: {
      /**
       * Percent of a target's time from which a running ticket is at risk. Default 75.
       */
      atRiskAt?: number;
    };
    sources?: {
      /** Sources that are sent over the API, where more is to be said than that they come. */
      push?: Array<{
        /** Name of the source, the first part of `service-culture/tickets: helpdesk/Email`. */
        id: string;
        /** Who writes it: `user:default/maria.keller` or `service:SUBJECT`. Default: whoever writes it first. */
        writer?: string;
        /** How long it may be silent before its figures are called late. Default: as long as it likes. */
        lateAfter?: HumanDuration | string;
      }>;
      /** Sources that come as events. */
      events?: Array<{
        /** Name of the source. */
        id: string;
        /** Topic of the events; whoever publishes on it writes the source. */
        topic: string;
        /** How long it may be silent before its figures are called late. Default: as long as it likes. */
        lateAfter?: HumanDuration | string;
      }>;
    };
    complaints?: {
      /**
       * Who owns complaints that have no other owner: a User or Group entity ref.
       */
      handler?: string;
      /**
       * Who owns complaints about people who are in the way of everybody else: a User or Group entity ref.
       */
      independentHandler?: string;
      /**
       * Service time until a human answers, where the service promises nothing. Default 8h.
       */
      acknowledgeWithin?: string;
      /**
       * Service time until it is solved, where the service promises nothing. Default 80h.
       */
      resolveWithin?: string;
      /**
       * Service hours where a complaint is about no service. Default Mon-Fri 08:00-18:00, in the default time zone.
       */
      serviceHours?: string;
      /**
       * Days after closing until texts and names are removed; number, dates and category stay. Default: never.
       */
      keepTextsDays?: number;
    };
    ambassadors?: {
      /**
       * Whom people are shown where a department has no ambassador: a User entity ref.
       */
      fallbackContact?: string;
    };
  };
}
