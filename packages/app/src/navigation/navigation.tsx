import {
  Sidebar,
  SidebarDivider,
  SidebarGroup,
  SidebarItem,
  SidebarSpace,
} from '@backstage/core-components';
import {
  NavContentBlueprint,
  type NavContentNavItem,
} from '@backstage/plugin-app-react';
import { SidebarSearchModal } from '@backstage/plugin-search';
import {
  Settings,
  UserSettingsSignInAvatar,
} from '@backstage/plugin-user-settings';
import MenuIcon from '@material-ui/icons/Menu';
import SearchIcon from '@material-ui/icons/Search';
import { SidebarLogo } from './SidebarLogo';

const PageLink = ({ item }: { item: NavContentNavItem }) => (
  <SidebarItem to={item.href} icon={() => item.icon} text={item.title} />
);

/**
 * The sidebar: what people come for on top (every page of Service Culture), then the catalog, search, settings. On a
 * phone the same pages are buttons at the bottom edge and the rest is behind "Menu".
 */
export const navigation = NavContentBlueprint.make({
  params: {
    component: ({ navItems }) => {
      const catalog = navItems.take('page:catalog');
      const pages = navItems
        .rest()
        .filter(item => item.node.spec.plugin.pluginId === 'service-culture');
      return (
        <Sidebar>
          <SidebarLogo />
          <SidebarDivider />
          {pages.map(item => (
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
            {catalog && <PageLink item={catalog} />}
          </SidebarGroup>
          <SidebarSpace />
          <SidebarDivider />
          <SidebarGroup
            label="Settings"
            icon={<UserSettingsSignInAvatar />}
            to="/settings"
          >
            <Settings />
          </SidebarGroup>
        </Sidebar>
      );
    },
  },
});
