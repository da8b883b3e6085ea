/** The mark of the portal, a given word and a tick, in the colour of the text around it. */
export const Logo = (props: { size: number }) => (
  <svg
    width={props.size}
    height={props.size}
    viewBox="0 0 32 32"
    aria-hidden="true"
    focusable="false"
  >
    <path
      fill="none"
      stroke="currentColor"
      strokeWidth="2.4"
      strokeLinejoin="round"
      d="M9 3.2h14A5.8 5.8 0 0 1 28.8 9v9a5.8 5.8 0 0 1-5.8 5.8h-7.9L8.2 28.8v-5.1A5.8 5.8 0 0 1 3.2 18V9A5.8 5.8 0 0 1 9 3.2z"
    />
    <path
      fill="none"
      stroke="#f4b942"
      strokeWidth="3"
      strokeLinecap="round"
      strokeLinejoin="round"
      d="M10 13.6l4.3 4.3 7.8-8.5"
    />
  </svg>
);
