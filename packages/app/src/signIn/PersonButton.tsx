import { Avatar } from '@backstage/core-components';
import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { ExamplePerson } from './people';

const useStyles = makeStyles(theme => ({
  root: {
    width: '100%',
    minHeight: 72,
    justifyContent: 'flex-start',
    textAlign: 'left',
    gap: theme.spacing(1.5),
    padding: theme.spacing(1, 1.5),
    borderRadius: 10,
    border: `1px solid ${theme.palette.divider}`,
    backgroundColor: theme.palette.background.paper,
    '&:hover': { borderColor: theme.palette.primary.main },
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: 2,
    },
  },
  text: { minWidth: 0 },
  name: { fontWeight: 600, lineHeight: 1.3 },
}));

/** One person of the sign-in page: picture, name, what they do and where. */
export const PersonButton = (props: {
  person: ExamplePerson;
  onChoose(name: string): void;
}) => {
  const classes = useStyles();
  const { name, displayName, title, department, picture } = props.person;
  return (
    <ButtonBase className={classes.root} onClick={() => props.onChoose(name)}>
      <Avatar
        displayName={displayName}
        picture={picture}
        customStyles={{ width: 44, height: 44, flex: 'none' }}
      />
      <span className={classes.text}>
        <Typography component="span" display="block" className={classes.name}>
          {displayName}
        </Typography>
        <Typography
          component="span"
          display="block"
          variant="body2"
          color="textSecondary"
        >
          {title}
        </Typography>
        <Typography
          component="span"
          display="block"
          variant="body2"
          color="textSecondary"
        >
          {department}
        </Typography>
      </span>
    </ButtonBase>
  );
};
