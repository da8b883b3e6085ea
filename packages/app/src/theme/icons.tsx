import { IconBundleBlueprint } from '@backstage/plugin-app-react';
import PhoneIcon from '@material-ui/icons/Phone';

/** Icons that people's links name and that Backstage does not have. */
export const icons = IconBundleBlueprint.make({
  name: 'service-culture',
  params: { icons: { phone: <PhoneIcon fontSize="inherit" /> } },
});
