// Decides how an .ics file is read: our own fields when they are there; any other program's all-day
// events as holidays, one entry for each of their days, the description as basis.
// Example: DTSTART 20220430, DTEND 20220504 → four entries.
import { formatDay, parseDay, type Refusal, refuse } from '../kernel/index.ts';
import { type Property, readProperties } from './icalendar.ts';
import type { CalendarDay, CalendarSpec } from './spec.ts';

type Lists = { years: CalendarSpec['years'][number][]; hours: CalendarSpec['hours'][number][] };
type Event = Record<string, string>;

/**
 * The calendar of an iCalendar text; its content is not yet checked. A file of another program
 * brings days only. Refused when it is no calendar or an event is not of whole days.
 */
export function calendarFromIcs(text: string): CalendarSpec | Refusal {
  const properties = readProperties(text);
  if (properties?.[0]?.name !== 'BEGIN' || properties[0].value !== 'VCALENDAR')
    return refuse('calendar.unreadable', { format: 'icalendar' });
  const lists: Lists = { years: [], hours: [] };
  const days: CalendarDay[] = [];
  for (const [i, event] of eventsOf(properties, lists).entries()) {
    const entries = entriesOf(event);
    if (!entries)
      return refuse(
        'calendar.event-unreadable',
        { event: event.SUMMARY ?? '' },
        { path: `event ${i + 1}` },
      );
    days.push(...entries);
  }
  const name = properties.find((p) => p.name === 'X-WR-CALNAME')?.value;
  return { ...(name === undefined ? {} : { name }), ...lists, days };
}

/**
 * The events' properties by name; what stands outside them goes to the lists. Parts of an event,
 * such as its alarms, have properties of the same names and are passed over.
 */
function eventsOf(properties: readonly Property[], lists: Lists): Event[] {
  const events: Event[] = [];
  const parts: string[] = [];
  for (const { name, value } of properties) {
    if (name === 'BEGIN') parts.push(value);
    else if (name === 'END') parts.pop();
    else if (name === 'X-MOTCUA-YEAR') lists.years.push(fromJson(value));
    else if (name === 'X-MOTCUA-HOURS') lists.hours.push(fromJson(value));
    else if (parts.at(-1) === 'VEVENT') events.at(-1)![name] = value;
    if (name === 'BEGIN' && value === 'VEVENT') events.push({});
  }
  return events;
}

function entriesOf(event: Event): CalendarDay[] | null {
  const from = dayOf(event.DTSTART);
  const to = event.DTEND === undefined ? from && from + 1 : dayOf(event.DTEND);
  if (from === null || to === null || to <= from) return null;
  const own = event['X-MOTCUA-DAY'];
  const fields = own === undefined ? foreign(event) : fromJson<Omit<CalendarDay, 'day'>>(own);
  if (fields === null) return null;
  return Array.from({ length: to - from }, (_, i) => ({ day: formatDay(from + i), ...fields }));
}

const foreign = (event: Event): Omit<CalendarDay, 'day'> => ({
  kind: 'holiday',
  name: event.SUMMARY ?? '',
  basis: event.DESCRIPTION ?? '',
  mark: 'unverified',
});

/** `20220430` of a DATE value; a date with a time is not a whole day. */
const dayOf = (text: string | undefined): number | null =>
  text && /^\d{8}$/.test(text)
    ? parseDay(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`)
    : null;

/** A JSON value; what cannot be read becomes null and is named by the shape check. */
function fromJson<T>(text: string): T {
  try {
    return JSON.parse(text);
  } catch {
    return null as T;
  }
}
