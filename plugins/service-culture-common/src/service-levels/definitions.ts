/**
 * What each figure means, in the words of docs/figures.md: descriptions of the API and help texts of the pages are made of
 * these, and a test compares them with that page.
 *
 * @public
 */
export const DEFINITIONS = {
  attainment:
    'Of the outcomes decided within the window, the share that was met: met / (met + breached). No decided outcome is no data, never 100 %.',
  requests: 'Tickets opened in the window, cancelled ones not counted.',
  'time-to-respond':
    'How long tickets that were first answered in the window had waited for it: mean, median and p90 of elapsed, on the clock of their promise; in service hours where nothing is promised. Cancelled tickets are not counted.',
  'time-to-resolve':
    'How long tickets that were resolved in the window had taken, less what is taken out: mean, median and p90 of elapsed, on the clock of their promise; in service hours where nothing is promised.',
  wait: 'Calendar time from openedAt to the last resolution, nothing taken out, of tickets resolved in the window: what the person lived through.',
  'first-contact-resolution':
    'Resolved in the window with no pause, no reopening and at most one assignee, of those resolved with a known number of assignments.',
  'reopen-rate':
    'Tickets resolved in the window that had been resolved before, of tickets resolved.',
  backlog:
    'Tickets open or paused now, by the days since they were opened, and how many of them are at risk or overdue.',
  availability:
    'Good time over measured time within service hours. Time without measurement is neither, and is shown as coverage; under 95 % coverage there is no data. Planned maintenance is down unless the promise says otherwise.',
  satisfaction:
    'Ratings 4 or 5 of 5, of all ratings, with a 95 % Wilson interval; withheld under 5 answers.',
  respect:
    '“I was treated with respect” rated 4 or 5 of 5, of all such ratings, with a 95 % Wilson interval; withheld under 5 answers.',
  'three-rs':
    'Attainment of first-response and of resolution over all priorities, and respect; each with the status of its worst promise, so that five missed criticals of 500 do not look green.',
  change:
    'Compared with the window of the same length just before. A share has changed when the 95 % Wilson intervals of both windows do not overlap; a time has when the 95 % intervals of both medians do not, with at least 10 tickets in each. Else there is no clear change. Of mere numbers none is called a change.',
  departments:
    'The same figures by department of the ticket. A department’s share differs when its 95 % Wilson interval and that of all the others together do not overlap.',
} as const;

/** Name of a figure that has a definition. @public */
export type DefinedFigure = keyof typeof DEFINITIONS;
