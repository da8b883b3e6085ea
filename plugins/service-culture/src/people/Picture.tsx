import Avatar from '@material-ui/core/Avatar';

/** White letters have at least 4.5 to 1 on each of them. */
const GROUNDS = [
  '#1f5493',
  '#8a2c5e',
  '#2d6a4f',
  '#6a3d9a',
  '#8a4b08',
  '#3d5a6c',
];

function groundOf(name: string): string {
  const sum = [...name].reduce((s, c) => s + c.codePointAt(0)!, 0);
  return GROUNDS[sum % GROUNDS.length];
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  const first = words.at(0)?.at(0) ?? '';
  const last = words.length > 1 ? words.at(-1)!.at(0) ?? '' : '';
  return (first + last).toUpperCase();
}

/** A face, or initials where there is no picture; decoration, for the name stands beside it. `size` in pixels. */
export function Picture(props: {
  name: string;
  picture?: string | null;
  size?: number;
}) {
  const { name, picture, size = 28 } = props;
  return (
    <Avatar
      aria-hidden="true"
      alt=""
      src={picture ?? undefined}
      style={{
        width: size,
        height: size,
        flex: 'none',
        fontSize: size * 0.4,
        color: '#fff',
        backgroundColor: groundOf(name),
      }}
    >
      {initialsOf(name)}
    </Avatar>
  );
}
