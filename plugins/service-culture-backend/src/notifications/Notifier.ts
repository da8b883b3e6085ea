/** Something a person should be told, wherever they are in the portal. */
export interface Notice {
  /** Entity refs of people and groups; a group stands for its members. Nobody is told twice. */
  recipients: string[];
  /** Entity refs of people who are not told, such as the one who did it. */
  except?: string[];
  /** One line. Everyone who gets it reads it, so it says nothing that only some of them may know. */
  title: string;
  description?: string;
  /** Where to read on or act: a path of the portal. */
  link: string;
  /** What kind of notice it is, such as `account-missed`; people switch kinds off by it. */
  topic: string;
  /** What it is about. A second notice of the same scope takes the place of the first, and counts as unread again. */
  scope: string;
}

/** Tells people. */
export interface Notifier {
  /**
   * Never throws: what happened has happened, told or not.
   *
   * @returns whether the portal took it; also true where there is nobody to tell
   */
  notify(notice: Notice): Promise<boolean>;
}
