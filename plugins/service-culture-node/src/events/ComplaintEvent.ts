/**
 * What an event on the topic `service-culture` says when a complaint reaches the register, or IT has proposed a
 * resolution: docs/events.md. It never says what anybody wrote, nor names a person. Times are ISO 8601 in UTC.
 *
 * @public
 */
export interface ComplaintEvent {
  /** `complaint.resolved`: there is a decision, and the person is asked whether they are satisfied. */
  type: 'complaint.received' | 'complaint.resolved';
  /** Of the complaint. */
  number: string;
  /** Entity ref; null: nobody knows, or it is confidential or about a person. */
  service: string | null;
  /** Entity ref of the person's department; null likewise. */
  department: string | null;
  /** When it reached the register; when it was decided. */
  at: string;
}
