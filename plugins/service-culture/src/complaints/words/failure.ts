/** The status of a refusal of the server; undefined: it never answered. */
export function statusOf(error: unknown): number | undefined {
  return (error as { statusCode?: number }).statusCode;
}

/** Why something could not be sent, and what becomes of it. */
export function reasonOf(error: unknown): string {
  switch (statusOf(error)) {
    case undefined:
      return 'The portal could not be reached.';
    case 401:
      return 'You are not signed in any more. Sign in again in another window, then send it once more.';
    default: {
      const { body, message } = error as {
        body?: { error?: { message?: string } };
        message: string;
      };
      return body?.error?.message || message;
    }
  }
}
