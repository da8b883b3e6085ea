export interface Config {
  serviceCulture?: {
    serviceLevels?: {
      /**
       * Percent of a target's time from which a running ticket is at risk. Default 75.
       */
      atRiskAt?: number;
    };
    ambassadors?: {
      /**
       * Whom people are shown where a department has no ambassador: a User entity ref.
       */
      fallbackContact?: string;
    };
  };
}
