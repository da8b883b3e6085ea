import {
  Sidebar,
  SidebarDivider,
  SidebarGroup,
  SidebarItem,
  SidebarSpace,
  useSidebarPinState,
} from '@backstage/core-components';
import {
  NavContentBlueprint,
  type NavContentNavItem,
} from '@backstage/plugin-app-react';
import { NotificationsSidebarItem } from '@backstage/plugin-notifications';
import { RequirePermission } from '@backstage/plugin-permission-react';
import { SidebarSearchModal } from '@backstage/plugin-search';
import { Settings } from '@backstage/plugin-user-settings';
import MenuIcon from '@material-ui/icons/Menu';
import NotificationsIcon from '@material-ui/icons/NotificationsNone';
import SearchIcon from '@material-ui/icons/Search';
import { adminPermission } from '@service-culture/plugin-service-culture-common';
import type { PropsWithChildren } from 'react';
import { SidebarLogo } from './SidebarLogo';

const PageLink = ({ item }: { item: NavContentNavItem }) => (
  <SidebarItem to={item.href} icon={() => item.icon} text={item.title} />
);

/** The bottom edge of a phone has room for four buttons. */
const BUTTONS = 2;

const OnPhone = ({ children }: PropsWithChildren<{}>) =>
  useSidebarPinState().isMobile ? <>{children}</> : null;

/**
 * The sidebar: what people come for on top (every page of Service Culture), then search, the catalog, what
 * one was told, settings. On a
 * phone the first pages and the search are buttons at the bottom edge and the rest is behind "Menu". Sources is for who runs
 * the portal.
 */
export const navigation = NavContentBlueprint.make({
  params: {
    component: ({ navItems }) => {
      const catalog = navItems.take('page:catalog');
      const sources = navItems.take('page:service-culture/sources');
      const pages = navItems
        .rest()
        .filter(item => item.node.spec.plugin.pluginId === 'service-culture');
      return (
        <Sidebar>
          <SidebarLogo />
          <SidebarDivider />
          {pages.slice(0, BUTTONS).map(item => (
            <SidebarGroup
              key={item.href}
              to={item.href}
              label={item.title}
              icon={item.icon}
            >
              <PageLink item={item} />
            </SidebarGroup>
          ))}
          <SidebarGroup label="Search" icon={<SearchIcon />} to="/search">
            <SidebarSearchModal />
          </SidebarGroup>
          <SidebarGroup label="Menu" icon={<MenuIcon />}>
            {pages.slice(BUTTONS).map(item => (
              <PageLink key={item.href} item={item} />
            ))}
            {catalog && <PageLink item={catalog} />}
            {sources && (
              <RequirePermission permission={adminPermission} errorPage={<></>}>
                <PageLink item={sources} />
              </RequirePermission>
            )}
            <OnPhone>
              <NotificationsSidebarItem icon={NotificationsIcon} />
              <Settings />
            </OnPhone>
          </SidebarGroup>
          <SidebarSpace />
          <SidebarDivider />
          <NotificationsSidebarItem icon={NotificationsIcon} />
          <Settings />
        </Sidebar>
      );
    },
  },
});
