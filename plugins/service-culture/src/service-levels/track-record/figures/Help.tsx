import IconButton from '@material-ui/core/IconButton';
import Popover from '@material-ui/core/Popover';
import Typography from '@material-ui/core/Typography';
import HelpIcon from '@material-ui/icons/HelpOutline';
import {
  DEFINITIONS,
  type DefinedFigure,
} from '@service-culture/plugin-service-culture-common';
import { useState } from 'react';

/** What a figure means, in the words of docs/figures.md. */
export function Help(props: { of: DefinedFigure; title: string }) {
  const { of, title } = props;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <IconButton
        size="small"
        aria-label={`What “${title}” means`}
        aria-expanded={Boolean(anchor)}
        onClick={event => setAnchor(event.currentTarget)}
      >
        <HelpIcon fontSize="small" />
      </IconButton>
      <Popover
        open={Boolean(anchor)}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        PaperProps={{ role: 'dialog', 'aria-label': title }}
      >
        <Typography variant="body2" style={{ padding: 16, maxWidth: 380 }}>
          {DEFINITIONS[of]}
        </Typography>
      </Popover>
    </>
  );
}
