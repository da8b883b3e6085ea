export interface Config {
  serviceCulture?: {
    permissions?: {
      /** People and groups that run Service Culture: `group:default/it-leadership`. Default: nobody. */
      admins?: string[];
    };
  };
}
