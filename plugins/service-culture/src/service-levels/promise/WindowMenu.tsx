import Button from '@material-ui/core/Button';
import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import ArrowDropDownIcon from '@material-ui/icons/ArrowDropDown';
import { useState } from 'react';
import { OFFERED_WINDOWS, OfferedWindow, WINDOW_WORDS } from '../words/windows';

/** Which span of days the figures are of. `label` says it more exactly than the menu can: "November so far". */
export function WindowMenu(props: {
  window: OfferedWindow;
  label?: string;
  onChange: (window: OfferedWindow) => void;
}) {
  const { window, label, onChange } = props;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const words = label ?? WINDOW_WORDS[window];
  return (
    <>
      <Button
        size="small"
        endIcon={<ArrowDropDownIcon />}
        aria-haspopup="menu"
        aria-expanded={Boolean(anchor)}
        aria-label={`Period: ${words}`}
        style={{
          textTransform: 'none',
          whiteSpace: 'nowrap',
          fontSize: '0.875rem',
        }}
        onClick={event => setAnchor(event.currentTarget)}
      >
        {words}
      </Button>
      <Menu
        anchorEl={anchor}
        open={Boolean(anchor)}
        onClose={() => setAnchor(null)}
        MenuListProps={{ 'aria-label': 'Period' }}
      >
        {OFFERED_WINDOWS.map(name => (
          <MenuItem
            key={name}
            role="menuitemradio"
            aria-checked={name === window}
            selected={name === window}
            onClick={() => {
              setAnchor(null);
              onChange(name);
            }}
          >
            {WINDOW_WORDS[name]}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
