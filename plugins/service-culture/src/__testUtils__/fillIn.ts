import userEvent from '@testing-library/user-event';

/** Writes into a field as people paste: one change, so that a long text does not take a busy machine long. */
export async function fillIn(field: HTMLElement, text: string): Promise<void> {
  await userEvent.click(field);
  await userEvent.paste(text);
}
