export interface Config {
  serviceCulture?: {
    /**
     * IANA time zone of services that do not name one, as "Europe/Berlin". Default: UTC.
     *
     * @visibility frontend
     */
    defaultTimeZone?: string;
  };
}
